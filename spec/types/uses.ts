// Call sites of the client and the operators as users write them, and misuse that must not compile. tsc is the runner:
// against src here, and against the packed package in a user's project.
import { createClient } from 'rivulet/client';
import { filterChanges, significantChange, throttleByKey, waitFor, when } from 'rivulet/operators';
import { combineLatest, filter, firstValueFrom, map, of } from 'rxjs';
import { z } from 'zod';

type Equals<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

const lab = createClient('localhost:50051').session('lab', {
  variables: {
    temperature: z.number().min(-50).max(150),
    humidity: z.number(),
    mode: z.enum(['auto', 'manual']),
    'sensor.a': z.number(),
    'sensor.b': z.bigint(),
  },
});
await lab.declare({ temperature: 20, humidity: 50, mode: 'auto' });

// A watch of one name has the type of its value, through the operators too.
lab
  .watch('temperature')
  .pipe(significantChange(0.5), throttleByKey(1000))
  .subscribe(u => [u.previous?.toFixed(), u.value.toFixed(), u.source]);
lab.watch('temperature').pipe(map(u => u.value.toFixed(1)));

// A watch of several names narrows by name, and a removal has no value.
lab.watch(['temperature', 'mode']).subscribe(u => {
  if (u.name === 'mode') holds<Equals<typeof u.value, 'auto' | 'manual'>>();
  else holds<Equals<typeof u.value, number>>();
});
lab.watch('mode', { removals: true }).subscribe(u => {
  if (u.kind === 'removed') holds<Equals<typeof u.value, undefined>>();
});
lab.watch(['temperature', 'mode']).pipe(
  throttleByKey(10),
  filterChanges(u => u.name === 'mode' || u.value > 3),
);
lab.watch({ match: 'sensor.*' }).subscribe(u => u.name.length);
const names: ('temperature' | 'mode')[] = ['mode'];
lab.watch(names);

// Values of several names come as one object.
lab
  .values('temperature', 'mode')
  .pipe(when(v => v.temperature > 30))
  .subscribe(({ temperature, mode }) => [temperature.toFixed(), mode.length]);
lab.values(['temperature', 'humidity'], { delivery: 'latest' }).subscribe(v => v.humidity.toFixed());
void waitFor(lab.values('temperature', 'humidity'), v => v.temperature > 30, { timeoutMs: 30_000 }).then(v =>
  v.humidity.toFixed(),
);
void combineLatest([lab.value('temperature'), lab.value('mode')]).pipe(filter(([t, m]) => t > 1 && m === 'auto'));
void firstValueFrom(lab.value('temperature'));

// Writing.
void lab.set('temperature', 3);
of(1, 2).subscribe(lab.variable('temperature'));
const wider = await lab.register('note', z.string(), 'x');
wider.value('note').subscribe(s => s.length);

// A session without a shape takes any name and knows no types.
createClient('x')
  .session('loose')
  .watch('anything')
  .subscribe(u => holds<Equals<typeof u.value, unknown>>());

declare const which: 'temperature' | 'mode';
// @ts-expect-error a misspelt name
lab.watch('temprature');
// @ts-expect-error not all of these are numbers
lab.watch(['temperature', 'mode']).pipe(significantChange(0.5));
// @ts-expect-error wrong type
void lab.set('temperature', 'x');
// @ts-expect-error a union of names with a value of one of them
void lab.set(which, 5);
// @ts-expect-error wrong in a batch
void lab.update({ temperature: 'a' });
// @ts-expect-error an observer of another type
of('a').subscribe(lab.variable('temperature'));
