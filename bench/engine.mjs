// What a server spends on a change, apart from gRPC: reading writes, checking, folding, encoding, appending, and making
// the frames of one watch of everything. Run `npm run build` first, then `node bench/engine.mjs`.
//
// The baseline is what cannot be saved: reading the doubles of the same messages and copying their bytes once.
import { createSessionStore, openWatchCursor } from '../dist/store/index.js';
import {
  beginWriteEntry,
  ByteReader,
  ByteWriter,
  endWriteEntry,
  readWrites,
  writeOperation,
  writeOutcomeAnswer,
} from '../dist/wire/index.js';

const VARIABLES = 100;
const MESSAGES = 200;
const ROUNDS = Number(process.env.ROUNDS ?? 20);

const spec = { type: 'float', constraints: { min: 0, max: 1e9 } };
const nothing = { names: [], patterns: [] };

/** Messages of writes, as a client would have sent them. */
function createMessages(changesPerCommit, commitsPerMessage) {
  let sequence = 0;
  let value = 0;
  return Array.from({ length: MESSAGES }, () => {
    const writer = new ByteWriter();
    for (let commit = 0; commit < commitsPerMessage; commit++) {
      const head = { sequence: ++sequence, independent: false, metadata: {}, eventTime: undefined };
      const mark = beginWriteEntry(writer, head);
      for (let change = 0; change < changesPerCommit; change++) {
        const target = value % VARIABLES;
        writeOperation(writer, { kind: 'set', target, value: value++ + 0.5 }, 'float');
      }
      endWriteEntry(writer, mark);
    }
    return writer.copy();
  });
}

function createSession() {
  const { session } = createSessionStore().open('bench', { ttlMs: 0, metadata: {} });
  const bindings = session.createBindings();
  const operations = [];
  for (let number = 0; number < VARIABLES; number++) {
    const name = `sensor.${number}`;
    operations.push({ kind: 'register', name, spec, initial: 0, metadata: {}, mustNotExist: false });
    bindings.bind(number, name);
  }
  session.apply(
    { sequence: 0, operations, independent: false, metadata: {}, eventTime: undefined },
    { source: 'bench' },
  );
  return { session, bindings };
}

/** CPU time and not the time of day, so that a busy machine does not count. Collecting garbage does count. */
function cpuNs() {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1e3;
}

/** Gives ns a change. */
function runEngine(messages, changesPerCommit, commitsPerMessage, watches) {
  const { session, bindings } = createSession();
  const cursors = Array.from({ length: watches }, () =>
    openWatchCursor(session, {
      kept: nothing,
      added: { names: [], patterns: ['*'] },
      delivery: 'every',
      bookmarkIntervalMs: 5000,
    }),
  );
  for (const cursor of cursors) while (cursor.next());
  const context = { source: 'bench', client: undefined, bindings };
  const answers = new ByteWriter();
  let bytes = 0;
  const sink = {
    write: write => writeOutcomeAnswer(answers, session.apply(write, context)),
  };
  const started = cpuNs();
  for (let round = 0; round < ROUNDS; round++) {
    const client = session.clients.open(`bench-${round}`, 0);
    context.client = client;
    for (const message of messages) {
      readWrites(message, sink);
      bytes += answers.copy().length;
      answers.rewind();
      for (const cursor of cursors) for (let frame = cursor.next(); frame; frame = cursor.next()) bytes += frame.length;
    }
    // Each round is a new client, with the same sequences.
    client.acknowledge(MESSAGES * commitsPerMessage);
  }
  const elapsed = cpuNs() - started;
  if (session.changes !== VARIABLES + ROUNDS * MESSAGES * commitsPerMessage * changesPerCommit || bytes === 0) {
    throw new Error('writes were refused');
  }
  return elapsed / (session.changes - VARIABLES);
}

function runBaseline(messages, changes) {
  const writer = new ByteWriter(2 ** 16);
  let sum = 0;
  const started = cpuNs();
  for (let round = 0; round < ROUNDS; round++) {
    for (const message of messages) {
      const reader = new ByteReader(message);
      writer.rewind();
      writer.raw(message);
      for (let at = 0; at + 8 <= message.length; at += message.length / changes) {
        reader.at = Math.floor(at);
        sum += reader.at + 8 <= message.length ? reader.double() : 0;
      }
    }
  }
  const elapsed = cpuNs() - started;
  if (Number.isNaN(sum) && sum === 0) throw new Error('nothing was read');
  return elapsed / (ROUNDS * MESSAGES * changes);
}

for (const [changesPerCommit, commitsPerMessage] of [
  [16, 32],
  [1, 64],
]) {
  const messages = createMessages(changesPerCommit, commitsPerMessage);
  const changes = changesPerCommit * commitsPerMessage;
  const baseline = Math.min(...Array.from({ length: 5 }, () => runBaseline(messages, changes)));
  for (const watches of [0, 1, 10]) {
    // The best of several, since what comes on top of it is the machine's.
    const runs = Array.from({ length: 5 }, () => runEngine(messages, changesPerCommit, commitsPerMessage, watches));
    const nsPerChange = Math.min(...runs);
    console.log(
      `${changesPerCommit} changes a commit, ${watches} watches: ${nsPerChange.toFixed(0)} ns a change, ` +
        `${(1e3 / nsPerChange).toFixed(2)} M changes/s (${(nsPerChange / baseline).toFixed(1)} times the baseline of ${baseline.toFixed(1)} ns)`,
    );
  }
}
