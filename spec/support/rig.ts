import { createClient, type Client, type NodeClientOptions, type Session } from '../../src/client/index.js';
import { RivuletError } from '../../src/errors/index.js';
import { toNumber } from '../../src/wire/index.js';
import { createServer, type Limits, type Server } from '../../src/server/index.js';
import { createFaultProxy, type FaultProxy } from './faultProxy.js';
import type { History, JointRecord, Position, SubscriberRecord, WriteRecord } from './history.js';
import { createRandom } from './random.js';
import { createRawClient, openRawWatch, type RawClient, type RawWatch, type RawWatchOptions } from './rawWatch.js';
import { recordTruth, type TruthRecorder } from './recordTruth.js';
import { createRecordingWriter, type RecordingWriter } from './recordWriter.js';
import { startServerProcess, type ServerProcess } from './serverProcess.js';

export interface RigOptions {
  readonly limits?: Partial<Limits> | undefined;
  /** The server runs in a process of its own, which can be killed. Default: false, in this one. */
  readonly ownProcess?: boolean | undefined;
  readonly client?: Partial<NodeClientOptions> | undefined;
  readonly seed?: number | undefined;
}

/** A real server behind a fault proxy, a client on the far side of it, and everything that a history is made of. */
export interface Rig {
  readonly sessionId: string;
  readonly proxy: FaultProxy;
  /** The client under test, through the proxy. */
  readonly client: Client;
  readonly session: Session;
  /** Writes past the proxy, by a client of its own. */
  readonly writer: RecordingWriter;
  /** A session past the proxy, by a client of its own. */
  readonly direct: Session;
  /** gRPC past the proxy. */
  readonly raw: RawClient;
  readonly truth: TruthRecorder;
  /** The address of the server itself. */
  readonly address: string;
  /** The server, where it is in this process. */
  readonly server: Server | undefined;
  /** Kills the server and starts another one on its port. Only where it is a process of its own. */
  restart(options?: { readonly pauseMs?: number | undefined }): Promise<void>;
  /** Sends a signal to the server. Only where it is a process of its own. */
  signal(signal: NodeJS.Signals): void;
  /** Opens a watch that is part of the history, past the proxy unless told otherwise. */
  openRaw(options: Omit<RawWatchOptions, 'sessionId'>, raw?: RawClient): RawWatch;
  /** Where the session's log ends now. */
  end(): Promise<Position>;
  /** The history so far, when the truth is known up to `end`. */
  history(parts?: {
    readonly subscribers?: readonly SubscriberRecord[];
    readonly joint?: readonly JointRecord[];
    readonly writes?: readonly WriteRecord[];
  }): Promise<History>;
  close(): Promise<void>;
}

/** Reconnects without the patience that a real network deserves, so that specs are over soon. */
export const impatient = {
  bookmarkIntervalMs: 200,
  lingerMs: 50,
  // What is missing after a change of epoch counts as removed at once, so that validators need no clock.
  removalDelayMs: 0,
  reconnect: { initialDelayMs: 5, maxDelayMs: 50, firstFrameTimeoutMs: 1_000 },
} as const satisfies NodeClientOptions;

let rigs = 0;

export async function startRig({
  limits,
  ownProcess = false,
  client: options,
  seed = 1,
}: RigOptions = {}): Promise<Rig> {
  const sessionId = `rig-${++rigs}`;
  const settings = { port: 0, ...(limits ? { limits } : {}) };
  const server = ownProcess ? undefined : await createServer(settings).listen();
  let child: ServerProcess | undefined = ownProcess ? await startServerProcess(settings) : undefined;
  const port = (server ?? child!).port;
  const address = `127.0.0.1:${port}`;
  const random = createRandom(seed);
  const proxy = await createFaultProxy({ target: { host: '127.0.0.1', port }, seed }).listen();
  const client = createClient(proxy.address, { ...impatient, random: random.next, ...options });
  const directClient = createClient(address, { ...impatient, random: random.next });
  const direct = directClient.session(sessionId);
  const raw = createRawClient(address);
  const truth = recordTruth(address, sessionId);
  const writer = createRecordingWriter(direct, 'writer');
  const watches: RawWatch[] = [];

  const rig: Rig = {
    sessionId,
    proxy,
    client,
    session: client.session(sessionId),
    writer,
    direct,
    raw,
    truth,
    address,
    server,
    async restart({ pauseMs = 0 } = {}) {
      if (!child) throw new RivuletError('FAILED_PRECONDITION', 'Only a server in a process of its own can be killed.');
      await child.kill();
      if (pauseMs > 0) await new Promise(resolve => setTimeout(resolve, pauseMs));
      child = await startServerProcess({ ...settings, port });
      // An epoch that came and went before the recorder of the truth did would be known to those who watch alone.
      let end: Position | undefined;
      while (!end) end = await rig.end().catch(() => undefined);
      await truth.reached({ epoch: end.epoch, revision: 0 });
    },
    signal(signal) {
      if (!child) throw new RivuletError('FAILED_PRECONDITION', 'Only a server in a process of its own gets signals.');
      process.kill(child.pid, signal);
    },
    openRaw(watch, through = raw) {
      const opened = openRawWatch(through.calls, { ...watch, sessionId });
      watches.push(opened);
      return opened;
    },
    async end() {
      const { epoch, revision } = await raw.calls.openSession({ sessionId });
      return { epoch: epoch ?? '', revision: toNumber(revision) };
    },
    async history({ subscribers = [], joint = [], writes = [] } = {}) {
      await truth.reached(await rig.end());
      return {
        truth: truth.truth(),
        streams: watches.map(({ record }) => ({ ...record, frames: [...record.frames] })),
        subscribers,
        joint,
        writes: [...writer.writes, ...writes],
      };
    },
    async close() {
      await Promise.all(watches.map(watch => watch.stop()));
      await truth.stop();
      raw.close();
      await client.close();
      await directClient.close();
      await server?.close({ graceMs: 100 });
      await child?.kill();
      await proxy.close();
    },
  };
  return rig;
}
