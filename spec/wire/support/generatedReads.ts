import { rivulet } from '../../../src/wire/generated/messages.js';
import {
  closingReasonOf,
  decodeHistory,
  decodeVariables,
  decodeWriteRequest,
  decodeWriteResponse,
  errorCode,
  readAnswers,
  readWrites,
  specFromMessage,
  toNumber,
  type CommitHead,
} from '../../../src/wire/index.js';
import { entriesOf } from '../../support/frameEntries.js';

// Each message that has a hand-written reader: what that reads, and what the generated code reads, in the same words.

export interface Agreement {
  /** The message, in rivulet.v1. */
  readonly type: string;
  /** Throws where the message, or a write in it, cannot be read. */
  byHand(bytes: Uint8Array): unknown;
  byGenerated(bytes: Uint8Array): unknown;
}

const v1 = rivulet.v1;
type Message<K extends keyof typeof v1> = (typeof v1)[K] extends { decode(bytes: Uint8Array): infer M } ? M : never;

function valueOf(value: Message<'Value'> | null | undefined): unknown {
  const { kind } = value ?? {};
  switch (kind) {
    case 'embedding':
      return new Float32Array(Uint8Array.from(value!.embedding!).buffer);
    case 'tensor': {
      const { shape, dataType, data } = value!.tensor!;
      const types = [undefined, Float32Array, Float64Array, Int8Array, Uint8Array, Int16Array, Uint16Array] as const;
      const rest = [Int32Array, Uint32Array, BigInt64Array, BigUint64Array] as const;
      const type = [...types, ...rest][dataType ?? 0]!;
      return { shape: shape ?? [], data: new type(Uint8Array.from(data ?? []).buffer) };
    }
    case 'integer': {
      const integer = value!.integer as { toBigInt(): bigint };
      const narrow = Number(integer.toBigInt());
      return Number.isSafeInteger(narrow) ? narrow : integer.toBigInt();
    }
    case 'json':
      return JSON.parse(value!.json!);
    default:
      return kind === undefined ? undefined : value![kind as 'float'];
  }
}

function originOf(origin: rivulet.v1.Origin.$Properties | null | undefined) {
  if (!origin) return undefined;
  const { timestamp, eventTime, source, metadata } = origin;
  return {
    timestamp: toNumber(timestamp),
    eventTime: eventTime ?? 0,
    source: source ?? '',
    metadata: { ...metadata },
  };
}

function headOf({ revision, timestamp, source, metadata, eventTime }: rivulet.v1.CommitHead.$Properties): CommitHead {
  const at = toNumber(timestamp);
  const head = { revision: toNumber(revision), timestamp: at, source: source ?? '' };
  return { ...head, metadata: { ...metadata }, eventTime: eventTime ?? at };
}

const changeKinds = ['set', 'registered', 'removed'] as const;

function entryOf(entry: Message<'WatchEntry'>): unknown {
  const { opened, bind, commit, change, reset, closing } = entry;
  switch (entry.entry) {
    case 'opened': {
      const { epoch, revision, bookmarkIntervalMs } = opened!;
      const interval = bookmarkIntervalMs ?? 0;
      return { entry: 'opened', epoch: epoch ?? '', revision: toNumber(revision), bookmarkIntervalMs: interval };
    }
    case 'bind': {
      const { handle, name, id, spec } = bind!;
      return { entry: 'bind', handle: handle ?? 0, name: name ?? '', id: id ?? '', spec: specFromMessage(spec ?? {}) };
    }
    case 'snapshotBegin':
    case 'snapshotEnd':
    case 'bookmark':
      return { entry: entry.entry, revision: toNumber(entry[entry.entry]!.revision) };
    case 'commit':
      return { entry: 'commit', ...headOf(commit!) };
    case 'change': {
      const { handle, version, kind, value, coalesced, origin } = change!;
      return {
        entry: 'change',
        handle: handle ?? 0,
        version: toNumber(version),
        kind: changeKinds[kind ?? 0] ?? 'set',
        value: valueOf(value),
        coalesced: coalesced || 1,
        origin: originOf(origin),
      };
    }
    case 'reset':
      return { entry: 'reset', reason: reset!.reason === 2 ? 'epoch-changed' : 'compacted' };
    case 'closing':
      return { entry: 'closing', reason: closingReasonOf(closing!.reason ?? 0) };
    default:
      return undefined;
  }
}

function operationOf(operation: Message<'Operation'>): unknown {
  const { set, register, rollback } = operation;
  switch (operation.kind) {
    case 'set': {
      const { target, name, binding, value, expectedVersion, expectedId } = set!;
      return {
        kind: 'set',
        target: target === 'binding' ? (binding ?? 0) : (name ?? ''),
        value: valueOf(value),
        expectedVersion: expectedVersion == null ? undefined : toNumber(expectedVersion),
        expectedId: expectedId || undefined,
      };
    }
    case 'register': {
      const { name, spec, initial, metadata, mustNotExist } = register!;
      return {
        kind: 'register',
        name: name ?? '',
        spec: specFromMessage(spec ?? {}),
        initial: valueOf(initial),
        metadata: { ...metadata },
        mustNotExist: mustNotExist ?? false,
      };
    }
    case 'delete':
      return { kind: 'delete', name: operation.delete.name ?? '' };
    default:
      return { kind: 'rollback', name: rollback!.name ?? '', version: toNumber(rollback!.version) };
  }
}

function writeOf({ sequence, operations, independent, metadata, eventTime }: Message<'Write'>) {
  return {
    sequence: toNumber(sequence),
    operations: (operations ?? []).map(operation => operationOf(operation as Message<'Operation'>)),
    independent: independent ?? false,
    metadata: { ...metadata },
    eventTime: eventTime ?? undefined,
  };
}

function streamEntryOf(entry: Message<'WriteStreamEntry'>): unknown {
  const { open, bind, write, acknowledged } = entry;
  switch (entry.entry) {
    case 'open': {
      const { sessionId, create, clientId, source, epoch } = open!;
      const { ttlMs, metadata } = create ?? {};
      return {
        open: {
          sessionId: sessionId ?? '',
          create: create ? { ttlMs: toNumber(ttlMs), metadata: { ...metadata } } : undefined,
          clientId: clientId ?? '',
          source: source ?? '',
          epoch: epoch ?? '',
          acknowledged: toNumber(open!.acknowledged),
        },
      };
    }
    case 'bind':
      return { bind: { binding: bind!.binding ?? 0, name: bind!.name ?? '' } };
    case 'write':
      return { write: writeOf(write as Message<'Write'>) };
    case 'acknowledged':
      return { acknowledged: toNumber(acknowledged) };
    default:
      return undefined;
  }
}

function outcomeOf({ sequence, revision, versions, errors }: Message<'WriteOutcome'>) {
  return {
    sequence: toNumber(sequence),
    revision: toNumber(revision),
    versions: (versions ?? []).map(toNumber),
    failures: (errors ?? []).map(({ operation, code, message, reason, details }) => ({
      operation: operation ?? 0,
      error: {
        code: errorCode(code ?? 2),
        rawMessage: message ?? '',
        reason: reason || undefined,
        details: { ...details },
      },
    })),
  };
}

/** An outcome whose errors can be compared. */
function comparable({ failures, ...rest }: ReturnType<typeof decodeWriteResponse>['outcome']) {
  return {
    ...rest,
    failures: failures.map(({ operation, error: { code, rawMessage, reason, details } }) => {
      return { operation, error: { code, rawMessage, reason, details } };
    }),
  };
}

function answerOf(answer: Message<'WriteStreamAnswer'>): unknown {
  const { opened, outcome, closing } = answer;
  switch (answer.answer) {
    case 'opened': {
      const { epoch, revision, decided } = opened!;
      return { opened: [epoch ?? '', toNumber(revision), toNumber(decided)] };
    }
    case 'outcome':
      return { outcome: outcomeOf(outcome as Message<'WriteOutcome'>) };
    case 'closing':
      return { closing: [closingReasonOf(closing!.reason ?? 0), closing!.message ?? ''] };
    default:
      return undefined;
  }
}

function infoOf({ name, id, spec, version, metadata, timestamp, source }: Message<'VariableInfo'>) {
  return {
    name: name ?? '',
    id: id ?? '',
    spec: specFromMessage(spec ?? {}),
    version: toNumber(version),
    metadata: { ...metadata },
    timestamp: toNumber(timestamp),
    source: source ?? '',
  };
}

const isThere = (entry: unknown) => entry !== undefined;

export const agreements: readonly Agreement[] = [
  {
    type: 'WatchResponse',
    byHand: entriesOf,
    byGenerated: bytes => (v1.WatchResponse.decode(bytes).entries ?? []).map(e => entryOf(e as never)).filter(isThere),
  },
  {
    type: 'WriteStreamRequest',
    byHand(bytes) {
      const read: unknown[] = [];
      readWrites(bytes, {
        open: open => read.push({ open }),
        bind: (binding, name) => read.push({ bind: { binding, name } }),
        write: write => read.push({ write }),
        acknowledged: acknowledged => read.push({ acknowledged }),
        unreadable(_sequence, error) {
          throw error;
        },
      });
      return read;
    },
    byGenerated: bytes =>
      (v1.WriteStreamRequest.decode(bytes).entries ?? []).map(e => streamEntryOf(e as never)).filter(isThere),
  },
  {
    type: 'WriteRequest',
    byHand: decodeWriteRequest,
    byGenerated(bytes) {
      const { sessionId, clientId, epoch, source, write } = v1.WriteRequest.decode(bytes);
      const texts = { sessionId: sessionId ?? '', clientId: clientId ?? '', epoch: epoch ?? '', source: source ?? '' };
      return { ...texts, write: writeOf((write ?? {}) as Message<'Write'>) };
    },
  },
  {
    type: 'WriteStreamResponse',
    byHand(bytes) {
      const read: unknown[] = [];
      readAnswers(bytes, {
        opened: (...opened) => read.push({ opened }),
        outcome: outcome => read.push({ outcome: comparable(outcome) }),
        closing: (...closing) => read.push({ closing }),
      });
      return read;
    },
    byGenerated: bytes =>
      (v1.WriteStreamResponse.decode(bytes).answers ?? []).map(a => answerOf(a as never)).filter(isThere),
  },
  {
    type: 'WriteResponse',
    byHand(bytes) {
      const { epoch, outcome } = decodeWriteResponse(bytes);
      return { epoch, outcome: comparable(outcome) };
    },
    byGenerated(bytes) {
      const { epoch, outcome } = v1.WriteResponse.decode(bytes);
      return { epoch: epoch ?? '', outcome: outcomeOf((outcome ?? {}) as Message<'WriteOutcome'>) };
    },
  },
  {
    type: 'GetVariablesResponse',
    byHand: decodeVariables,
    byGenerated(bytes) {
      const { epoch, revision, values, missing } = v1.GetVariablesResponse.decode(bytes);
      return {
        epoch: epoch ?? '',
        revision: toNumber(revision),
        values: (values ?? []).map(({ info, value, eventTime }) => ({
          description: infoOf((info ?? {}) as Message<'VariableInfo'>),
          value: valueOf(value as Message<'Value'>),
          eventTime: eventTime ?? 0,
        })),
        missing: missing ?? [],
      };
    },
  },
  {
    type: 'GetHistoryResponse',
    byHand: decodeHistory,
    byGenerated(bytes) {
      const { epoch, entries, truncated } = v1.GetHistoryResponse.decode(bytes);
      return {
        epoch: epoch ?? '',
        entries: (entries ?? []).map(({ revision, id, version, value, origin }) => ({
          revision: toNumber(revision),
          id: id ?? '',
          version: toNumber(version),
          value: valueOf(value as Message<'Value'>),
          origin: originOf(origin ?? {}),
        })),
        truncated: truncated ?? false,
      };
    },
  },
];
