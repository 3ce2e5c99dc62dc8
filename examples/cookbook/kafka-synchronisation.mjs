/** Activities in Kafka that are told with the weather, held while it is not heard of, and told again where it was stale. */
import { jsonCodec } from 'rivulet/connectors';
import { checkpoint, dependency } from 'rivulet/event-time';
import { topic } from 'rivulet/kafka';
import { filter, firstValueFrom, share, skip, take, tap } from 'rxjs';
import { z } from 'zod';

const minutes = 60_000;
const run = Date.now();
const brokers = [process.env.KAFKA_BROKER ?? 'localhost:9092'];
const open = name =>
  topic({ name: `${name}-${run}`, brokers, groupId: `${name}-diary-${run}`, codec: jsonCodec(z.string()) });
const [weather, activities] = [open('weather'), open('activities')];
await Promise.all([weather.ensure(), activities.ensure()]);

const skies = [];
const weather$ = weather.messages$.pipe(
  tap(sky => {
    skies.push(sky);
    sky.ack();
  }),
  share(),
);
const { gate, downtime$ } = checkpoint({
  timestamp: activity => activity.timestamp,
  position: activity => activity.position,
  dependencies: { weather: dependency(weather$, { timestamp: sky => sky.timestamp, thresholdMs: 60 * minutes }) },
  recover: async ({ position }) => {
    await activities.seek(position);
    return 'replaying';
  },
});
downtime$.pipe(skip(1)).subscribe(downtime => console.log(downtime ? 'no weather' : 'weather again'));
const down = firstValueFrom(downtime$.pipe(filter(downtime => downtime !== undefined)));

const told = activities.messages$.pipe(gate(), take(5)).forEach(({ value, timestamp, ack }) => {
  const sky = skies.findLast(known => known.timestamp <= timestamp);
  console.log(`${timestamp / minutes} min: ${value}, ${sky.value}`);
  ack();
});

const send = (to, at, value) => to.send({ value, timestamp: at * minutes });
const heard = firstValueFrom(weather$);
await send(weather, 0, 'sun');
await heard;
await send(activities, 10, 'swim');
await send(activities, 50, 'walk');
await send(activities, 90, 'climb');
await down;
await send(weather, 40, 'rain');
await send(weather, 100, 'fog');
await told;
await Promise.all([weather.close(), activities.close()]);
