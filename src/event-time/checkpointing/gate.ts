import { Observable, type BehaviorSubject, type MonoTypeOperatorFunction } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import type { CheckpointOptions, Dependency, Downtime } from '../checkpoint.js';
import { describeValue } from '../support/describe.js';
import { subscribeInput } from '../support/inputSubscriber.js';
import { createTurns } from '../support/turns.js';
import type { Marks } from './marks.js';
import { createSaver, readMarks, writeMarks } from './storage.js';

type Phase = 'loading' | 'open' | 'down' | 'recovering';

/** Makes the operator of a checkpoint. Its marks outlive a subscription, what it holds does not. */
export function createGate<M, P>(
  options: CheckpointOptions<M, P> & { readonly limit: number },
  marks: Marks<P>,
  downtime$: BehaviorSubject<Downtime<P> | undefined>,
): MonoTypeOperatorFunction<M> {
  const { timestamp, position, recover, state, limit } = options;
  let isTaken = false;
  let isLoaded = state === undefined;

  return messages$ =>
    new Observable<M>(subscriber => {
      if (isTaken) {
        subscriber.error(
          new RivuletError('FAILED_PRECONDITION', 'The gate of this checkpoint is in use; share the stream behind it.'),
        );
        return;
      }
      isTaken = true;
      const turns = createTurns();
      const endedDependencies = new Set<string>();
      const saver =
        state &&
        createSaver(
          () => state.save(writeMarks(marks.save())),
          (error: unknown) => subscriber.error(error),
        );
      let phase: Phase = !isLoaded ? 'loading' : marks.downtime ? 'down' : 'open';
      let held: M[] = [];
      let early: { readonly name: string; readonly at: number }[] = [];
      let isOver = false;

      function receive(message: M) {
        if (phase === 'open') {
          pass(message);
          return;
        }
        if (held.length >= limit) throw tooMany();
        held.push(message);
      }

      function pass(message: M) {
        const at = readTime(timestamp, message);
        const found = marks.message(at, position(message));
        if (found === 'down') {
          phase = 'down';
          held.push(message);
          saver?.save();
          downtime$.next(marks.downtime);
          checkEnd();
          return;
        }
        if (found === 'first') saver?.save();
        subscriber.next(message);
      }

      function heartbeat({ name, at }: { readonly name: string; readonly at: number }) {
        if (phase === 'loading') {
          early.push({ name, at });
          return;
        }
        if (!marks.heartbeat(name, at)) return;
        saver?.save();
        tryRecovery();
      }

      function tryRecovery() {
        const { downtime } = marks;
        if (phase !== 'down' || !downtime || marks.waitingFor().length > 0) return;
        phase = 'recovering';
        const dropped = held;
        held = [];
        const answer = recover(downtime);
        if (typeof answer === 'string') resume(answer, dropped);
        else
          answer.then(
            kind => turns.run(() => guarded(() => resume(kind, dropped)), undefined),
            (error: unknown) => subscriber.error(error),
          );
      }

      /** What came while `recover` was at work may be the replay, and is kept in any case. */
      function resume(kind: 'replaying' | 'release', before: readonly M[]) {
        const released = kind === 'release' ? [...before, ...held] : held;
        held = [];
        marks.recover();
        phase = 'open';
        saver?.save();
        downtime$.next(undefined);
        // One of them may find a dependency down again; then the rest is held.
        for (const message of released) receive(message);
        checkEnd();
      }

      function opened() {
        isLoaded = true;
        const messages = held;
        const beats = early;
        held = [];
        early = [];
        phase = marks.downtime ? 'down' : 'open';
        if (marks.downtime) downtime$.next(marks.downtime);
        for (const beat of beats) heartbeat(beat);
        for (const message of messages) receive(message);
        tryRecovery();
        checkEnd();
      }

      function checkEnd() {
        if (!isOver) return;
        if (phase === 'open') {
          if (saver)
            saver.settled().then(
              () => subscriber.complete(),
              (error: unknown) => subscriber.error(error),
            );
          else subscriber.complete();
        } else if (phase === 'down' && marks.waitingFor().some(name => endedDependencies.has(name))) {
          throw new RivuletError(
            'UNAVAILABLE',
            `The stream has ended while ${marks.waitingFor().join(', ')} was down and has ended too, with ${held.length} ` +
              'messages held; replay them from the position in the downtime.',
          );
        }
      }

      function guarded(handle: () => void) {
        try {
          handle();
        } catch (error) {
          subscriber.error(error);
        }
      }

      const tooMany = () =>
        new RivuletError(
          'RESOURCE_EXHAUSTED',
          `${limit} messages are held while ${marks.waitingFor().join(', ') || 'the state'} is waited for; allow a greater limit.`,
        );

      subscriber.add(() => {
        isTaken = false;
        held = [];
      });
      for (const [name, { source$, timestamp: timeOf }] of Object.entries(options.dependencies)) {
        subscribeInput<unknown>(source$, subscriber, {
          next: item => turns.run(heartbeat, { name, at: readTime(timeOf as Dependency<unknown>['timestamp'], item) }),
          error: failure => subscriber.error(failure),
          complete: () =>
            turns.run(() => {
              endedDependencies.add(name);
              checkEnd();
            }, undefined),
        });
      }
      if (phase === 'loading' && state) {
        state.load().then(
          text =>
            turns.run(() => {
              guarded(() => {
                if (text !== undefined) marks.restore(readMarks<P>(text));
                opened();
              });
            }, undefined),
          (error: unknown) => subscriber.error(error),
        );
      } else if (phase === 'down') downtime$.next(marks.downtime);
      if (subscriber.closed) return;
      subscribeInput(messages$, subscriber, {
        next: message => turns.run(receive, message),
        error: failure => subscriber.error(failure),
        complete: () =>
          turns.run(() => {
            isOver = true;
            checkEnd();
          }, undefined),
      });
    });
}

function readTime<T>(timestamp: (item: T) => number, item: T): number {
  const at = timestamp(item);
  if (Number.isFinite(at)) return at;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `The timestamp of ${describeValue(item)} is ${describeValue(at)}; return ms since the epoch as a finite number.`,
    { reason: 'BAD_TIMESTAMP' },
  );
}
