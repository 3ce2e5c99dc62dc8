import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { NodeClientOptions } from '../../../src/client/index.js';
import type { Commit } from '../../../src/variables/index.js';
import type { Position, SubscriberEvent, SubscriberRecord } from '../history.js';
import type { Random } from '../random.js';
import { eventOf, positionOf } from '../recordSubscriber.js';
import { buildProgram } from '../serverProcess.js';

export interface WatcherSettings {
  readonly address: string;
  readonly sessionId: string;
  readonly names: readonly string[];
  readonly resumeAfter?: string | undefined;
  readonly options: NodeClientOptions;
}

/** What a child sends; the first message has nothing in it. */
export interface WatcherMessage {
  readonly commit?: Commit<Record<string, unknown>, string>;
  readonly failed?: string;
}

/** `commits()` in a process of its own, one after the other: each goes on after the last cursor of the one before. */
export interface WatcherProcess {
  readonly failures: readonly string[];
  /** What it was given last. */
  readonly position: Position | undefined;
  /** Stops it for a while, sets its clock, or kills it and starts the next one. */
  stir(random: Random): Promise<void>;
  records(end: Position): readonly SubscriberRecord[];
  close(): Promise<void>;
}

export async function startWatcherProcess(settings: WatcherSettings): Promise<WatcherProcess> {
  const program = await buildProgram(new URL('./watcherChild.ts', import.meta.url));
  const failures: string[] = [];
  const lives: { readonly resumeAfter: Position | undefined; readonly events: SubscriberEvent[] }[] = [];
  let cursor: string | undefined;
  let isRunning = false;
  let child: ChildProcess = start();

  function start(): ChildProcess {
    const events: SubscriberEvent[] = [];
    lives.push({ resumeAfter: cursor === undefined ? undefined : positionOf(cursor), events });
    const started = fork(program, [JSON.stringify({ ...settings, resumeAfter: cursor })], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    isRunning = false;
    started.on('message', ({ commit, failed }: WatcherMessage) => {
      isRunning = true;
      if (failed !== undefined) failures.push(failed);
      if (!commit) return;
      cursor = commit.cursor;
      if (commit.kind === 'reset') {
        events.push({ kind: 'reset', reason: commit.reason, position: positionOf(commit.cursor) });
      } else {
        for (const update of commit.updates) events.push(eventOf(update));
      }
    });
    return started;
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  return {
    failures,
    get position() {
      return cursor === undefined ? undefined : positionOf(cursor);
    },
    async stir(random) {
      // Before it listens to signals, one that sets its clock would end it.
      if (!isRunning) return;
      const dice = random.next();
      if (dice < 0.4) {
        child.kill('SIGSTOP');
        await wait(random.below(1_500));
        child.kill('SIGCONT');
      } else if (dice < 0.7) {
        child.kill('SIGUSR2');
      } else {
        await kill();
        child = start();
      }
    },
    records: end =>
      lives.map(({ resumeAfter, events }, number) => ({
        id: `commits of process ${number}`,
        names: settings.names,
        initial: true,
        removals: true,
        delivery: 'every',
        resumeAfter,
        events,
        completeUpTo: number === lives.length - 1 ? end : undefined,
      })),
    close: kill,
  };
}
