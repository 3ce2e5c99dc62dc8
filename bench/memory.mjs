/**
 * What a server counts against what it takes: a store is filled with one kind after the other, and the growth of
 * what is counted is compared with the growth of heap and buffers after a garbage collection.
 *
 *     npm run build && node --expose-gc bench/memory.mjs
 *
 * The limits of memory hold what they say where no kind is counted as less than it takes: a ratio below 0.98 fails. Much more
 * than 1 wastes what the limits allow.
 */
import { createSessionStore, openWatchCursor } from '../dist/store/index.js';

if (!globalThis.gc) throw new Error('Run it with --expose-gc.');
const gc = globalThis.gc;

const large = 2 ** 40;
const limits = {
  sessions: 1e6,
  variables: 1e6,
  clients: 1e6,
  memoryBytes: large,
  sessionMemoryBytes: large,
  pendingAnswerBytes: large,
  retainedCommits: 10,
};
const nothing = { names: [], patterns: [] };
const float = { type: 'float', constraints: {} };

/** The text of a number, and no slice of another string. */
const fresh = (/** @type {string} */ text) => Buffer.from(text).toString();

/** @param {any} session @param {any[]} operations @param {object} [more] */
function apply(session, operations, more = {}) {
  const write = { sequence: 0, operations, independent: false, metadata: {}, eventTime: undefined, ...more };
  const outcome = session.apply(write, { source: 'bench', .../** @type {any} */ (more).context });
  return outcome;
}

/** @param {any} session @param {any[]} operations */
function mustApply(session, operations) {
  const { failures } = apply(session, operations);
  if (failures.length > 0) throw failures[0].error;
}

/** @param {string} name @param {any} spec @param {any} initial @param {object} metadata */
const register = (name, spec = float, initial = 0, metadata = {}) => ({
  kind: 'register',
  name: fresh(name),
  spec,
  initial,
  metadata,
  mustNotExist: false,
});

/** Registers variables of a type with values of their own. @param {number} count @param {any} spec @param {(number: number) => any} valueOf */
const values =
  (count, spec, valueOf) =>
  (/** @type {any} */ { session }) => {
    for (let number = 0; number < count; number++) mustApply(session, [register(`v${number}`, spec, valueOf(number))]);
  };

/** Values go through JSON, as they do over the wire. @param {(number: number) => any} valueOf */
const json = (/** @type {number} */ count, valueOf) =>
  values(count, { type: 'json', constraints: {} }, number => JSON.parse(JSON.stringify(valueOf(number))));

/** @param {number} count @param {(number: number) => any} constraintsOf @param {string} type */
const specs =
  (count, type, constraintsOf, initial = 'a') =>
  (/** @type {any} */ { session }) => {
    for (let number = 0; number < count; number++) {
      const constraints = JSON.parse(JSON.stringify(constraintsOf(number)));
      mustApply(session, [register(`v${number}`, { type, constraints }, initial)]);
    }
  };

const text = { type: 'string', constraints: {} };
const many = (/** @type {number} */ count, /** @type {(n: number) => any} */ make) =>
  Array.from({ length: count }, (_, number) => make(number));

/** @type {Record<string, (scope: any) => unknown>} */
const kinds = {
  'empty sessions'({ store }) {
    for (let number = 0; number < 5_000; number++) store.open(`s${number}`, { ttlMs: 0, metadata: {} });
  },
  'float variables': values(20_000, float, number => number + 0.5),
  'short texts': values(20_000, text, number => fresh(`text ${number}`)),
  'long ASCII texts': values(500, text, number => fresh(`${number}`.padEnd(100_000, 'x'))),
  'long other texts': values(500, text, number => fresh(`${number}\u20ac`.padEnd(100_000, 'x'))),
  'small embeddings': values(20_000, { type: 'embedding', constraints: {} }, () => new Float32Array(2)),
  'large embeddings': values(300, { type: 'embedding', constraints: {} }, () => new Float32Array(50_000)),
  'JSON of empty arrays': json(20, () => many(100_000, () => [])),
  'JSON of numbers': json(50, () => many(100_000, number => number + 0.5)),
  'JSON of small integers': json(50, () => many(100_000, () => 1)),
  'JSON of objects alike': json(20, () => many(50_000, number => ({ a: number, b: 1 }))),
  'JSON of empty objects': json(20, () => many(50_000, () => ({}))),
  'JSON of objects of their own': json(200, number => Object.fromEntries(many(1_000, key => [`k${number}x${key}`, 1]))),
  'JSON of short objects of their own': json(200, number => many(200, key => ({ [`k${number}x${key}`]: 1 }))),
  'JSON of short texts': json(20, () => many(50_000, number => `t${number}`)),
  'deep JSON': json(2_000, () => {
    let value = /** @type {any} */ ([]);
    for (let depth = 0; depth < 50; depth++) value = [value];
    return value;
  }),
  'specs with choices': specs(500, 'choice', () => ({ choices: ['a', ...many(500, number => `choice ${number}`)] })),
  'specs with patterns': specs(300, 'string', number => ({
    patterns: many(10, pattern => `a|[a-z]${number}${pattern}`),
  })),
  'specs with a short schema': specs(500, 'json', () => ({ jsonSchema: JSON.stringify({ type: 'string' }) })),
  'specs with a large schema': specs(100, 'json', () => ({
    jsonSchema: JSON.stringify({
      anyOf: [
        { type: 'string' },
        {
          type: 'object',
          properties: Object.fromEntries(many(100, key => [`k${key}`, { type: 'number', minimum: 1 }])),
        },
      ],
    }),
  })),
  'metadata of variables'({ session }) {
    for (let number = 0; number < 5_000; number++) {
      const metadata = Object.fromEntries(many(10, key => [fresh(`key ${key}`), fresh(`value ${number}`)]));
      mustApply(session, [register(`v${number}`, float, 0, metadata)]);
    }
  },
  'metadata of writes'({ session }) {
    mustApply(
      session,
      many(5_000, number => register(`v${number}`)),
    );
    for (let number = 0; number < 5_000; number++) {
      const metadata = Object.fromEntries(many(10, key => [fresh(`key ${key}`), fresh(`value ${number}`)]));
      apply(session, [{ kind: 'set', target: `v${number}`, value: 1 }], { metadata });
    }
  },
  'a log of small commits'({ logged: session }) {
    mustApply(session, [register('a')]);
    for (let number = 0; number < 300_000; number++) mustApply(session, [{ kind: 'set', target: 'a', value: number }]);
  },
  'a log of large commits'({ logged: session }) {
    mustApply(session, [register('a', text, '')]);
    for (let number = 0; number < 200; number++) {
      mustApply(session, [{ kind: 'set', target: 'a', value: 'x'.repeat(200_000) }]);
    }
  },
  'writing clients'({ session }) {
    for (let number = 0; number < 20_000; number++) session.clients.open(fresh(`client ${number}`), 0);
  },
  'answers of single writes'({ session }) {
    const client = session.clients.open('me', 0);
    mustApply(session, [register('a')]);
    for (let sequence = 1; sequence <= 60_000; sequence++) {
      apply(session, [{ kind: 'set', target: 'a', value: 1 }], { sequence, context: { client } });
    }
  },
  'answers of large writes'({ session }) {
    const client = session.clients.open('me', 0);
    mustApply(session, [register('a')]);
    for (let sequence = 1; sequence <= 5_000; sequence++) {
      const operations = many(100, () => ({ kind: 'set', target: 'a', value: 1 }));
      apply(session, operations, { sequence, context: { client } });
    }
  },
  'answers of failing writes'({ session }) {
    const client = session.clients.open('me', 0);
    const operations = many(1_000, number => ({ kind: 'set', target: `missing.${number}`, value: 1 }));
    for (let sequence = 1; sequence <= 100; sequence++) {
      apply(session, operations, { sequence, independent: true, context: { client } });
    }
  },
  'watches of one name': ({ session }) =>
    many(10_000, number => watchOf(session, { names: [fresh(`v${number}`)], patterns: [] })),
  'watches of many names': ({ session }) =>
    many(20, () => watchOf(session, { names: many(10_000, number => fresh(`v${number}`)), patterns: [] })),
  'watches by patterns': ({ session }) =>
    many(200, watch => watchOf(session, { names: [], patterns: many(100, number => `${watch}*.x${number}-*`) })),
  'watches that have seen many variables'({ session }) {
    mustApply(
      session,
      many(10_000, number => register(`v${number}`)),
    );
    return many(200, () => watchOf(session, { names: [], patterns: ['*'] }));
  },
  'bound names': ({ session }) =>
    many(5, () => {
      const bindings = session.createBindings();
      for (let number = 0; number < 10_000; number++) bindings.bind(number, fresh(`v${number}`));
      return bindings;
    }),
  'snapshots that nobody reads'({ session }) {
    mustApply(
      session,
      many(1_000, number => register(`v${number}`, text, '')),
    );
    return many(20, round => {
      for (let number = 0; number < 1_000; number++) {
        mustApply(session, [{ kind: 'set', target: `v${number}`, value: fresh(`${round}`.padEnd(1_000, 'x')) }]);
      }
      const cursor = openWatchCursor(session, watching({ names: [], patterns: ['*'] }));
      cursor.next();
      return cursor;
    });
  },
};

/** @param {any} added */
function watching(added) {
  return { kept: nothing, added, delivery: /** @type {const} */ ('every'), bookmarkIntervalMs: 5_000 };
}

/** @param {any} session @param {any} added */
function watchOf(session, added) {
  const cursor = openWatchCursor(session, watching(added));
  while (cursor.next());
  return cursor;
}

function taken() {
  for (let round = 0; round < 3; round++) gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** @param {(scope: any) => unknown} run */
function measure(run) {
  const before = taken();
  const store = createSessionStore({ limits });
  const { session } = store.open('lab', { ttlMs: 0, metadata: {} });
  const logging = createSessionStore({ limits: { ...limits, retainedCommits: 1e6 } });
  const { session: logged } = logging.open('lab', { ttlMs: 0, metadata: {} });
  const kept = run({ store, session, logged });
  const real = taken() - before;
  const counted = store.memory.used + logging.memory.used;
  store.close();
  logging.close();
  return { real, counted, kept };
}

const mib = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`.padStart(11);
const wanted = process.argv.slice(2);
let isShort = false;
for (const [name, run] of Object.entries(kinds)) {
  if (wanted.length > 0 && !wanted.some(part => name.includes(part))) continue;
  // Once for what a kind costs once: compiled code and tables.
  measure(run);
  const { real, counted } = measure(run);
  const ratio = counted / real;
  if (ratio < 0.98) isShort = true;
  console.log(
    `${name.padEnd(40)} counted ${mib(counted)}   taken ${mib(real)}   ${ratio.toFixed(2)} x${ratio < 0.98 ? '   TOO LITTLE' : ''}`,
  );
}
if (isShort) process.exit(1);
