import { Backoff } from '../../../client/core/Backoff.js';
import { RivuletError } from '../../../errors/index.js';
import { delay, isPermanent } from '../../retry.js';
import type { StatusWriter } from '../../status.js';
import type { Settings } from '../options.js';

type Outcome = 'not written' | 'unknown';

/** Tries things again while the broker is away. */
export interface Attempts {
  /**
   * Does something until it works.
   *
   * @param since When the oldest of it was asked for; `deliveryTimeoutMs` counts from there.
   * @param outcome What is known of it when the time is up.
   * @throws {RivuletError} What retrying cannot mend; DEADLINE_EXCEEDED when the time is up.
   */
  run<R>(action: () => Promise<R>, since: number, outcome: Outcome): Promise<R>;
  /** Waits for nothing any more. */
  stop(): void;
}

export function createAttempts(
  { name, scheduler, random, retry, deliveryTimeoutMs }: Settings<unknown, unknown>,
  status: StatusWriter,
): Attempts {
  const stopped = new AbortController();
  let running = 0;
  /** How many are failing. */
  let troubled = 0;

  async function run<R>(action: () => Promise<R>, since: number, outcome: Outcome): Promise<R> {
    const backoff = new Backoff(retry, () => scheduler.now(), random);
    let hasFailed = false;
    try {
      for (;;) {
        try {
          return await action();
        } catch (thrown) {
          if (isHopeless(thrown)) throw thrown;
          if (!hasFailed) troubled += 1;
          hasFailed = true;
          const leftMs = since + deliveryTimeoutMs - scheduler.now();
          const delayMs = backoff.fails();
          if (stopped.signal.aborted || delayMs === undefined || leftMs <= 0) throw givenUp(name, outcome, thrown);
          status.retrying(backoff.attempt, Math.min(delayMs, leftMs), thrown);
          await delay(Math.min(delayMs, leftMs), scheduler, stopped.signal);
        }
      }
    } finally {
      if (hasFailed) troubled -= 1;
    }
  }

  return {
    async run(action, since, outcome) {
      if (running === 0 && status.current.state === 'idle') status.set('connecting');
      running += 1;
      try {
        const result = await run(action, since, outcome);
        if (troubled === 0) status.set('connected');
        return result;
      } finally {
        running -= 1;
      }
    },
    stop: () => stopped.abort(),
  };
}

function isHopeless(error: unknown): boolean {
  return isPermanent(error) || (error as RivuletError).code === 'RESOURCE_EXHAUSTED';
}

function givenUp(topic: string, outcome: Outcome, cause: unknown): RivuletError {
  const isUnknown = outcome === 'unknown';
  return new RivuletError(
    'DEADLINE_EXCEEDED',
    `A message to ${topic} was given up, since its time or its attempts are used up` +
      `${isUnknown ? '; it may or may not have been written' : ''}. ${RivuletError.from(cause).rawMessage}`,
    { reason: isUnknown ? 'OUTCOME_UNKNOWN' : undefined, details: { topic }, cause },
  );
}
