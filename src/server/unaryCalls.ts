import { RivuletError } from '../errors/index.js';
import { globMatcher } from '../variables/index.js';
import { limitExceeded, unknownVariable, type Session, type SessionStore, type WriteContext } from '../store/index.js';
import {
  decodeWriteRequest,
  descriptionToMessage,
  encodeHistory,
  encodeVariables,
  encodeWriteResponse,
  sessionSpecFromMessage,
  toNumber,
  type CurrentValue,
  messages,
} from '../wire/index.js';
import type { LoopTurn } from './loopTurn.js';
import { requireShort } from './requireShort.js';

/** A page of a listing or a history ends with the item before the one that would pass this, so that it takes little time to make. */
const PAGE_BYTES = 2 ** 20;

/** The calls that get one answer, as functions from the request to it. */
export function createUnaryCalls(store: SessionStore, turn: LoopTurn) {
  const { limits } = store;

  function pageOf(asked: number | null | undefined): number {
    return asked ? Math.min(asked, limits.pageSize) : limits.pageSize;
  }

  return {
    openSession({
      sessionId,
      spec,
    }: messages.v1.OpenSessionRequest.$Properties): messages.v1.OpenSessionResponse.$Properties {
      const { session, isCreated: created } = store.open(sessionId ?? '', sessionSpecFromMessage(spec ?? {}));
      const { epoch, revision, ttlMs } = session;
      return { epoch, revision, ttlMs, created };
    },

    endSession({ sessionId }: messages.v1.EndSessionRequest.$Properties): messages.v1.EndSessionResponse.$Properties {
      store.end(sessionId ?? '');
      return {};
    },

    listSessions({
      pageSize,
      pageToken,
    }: messages.v1.ListSessionsRequest.$Properties): messages.v1.ListSessionsResponse.$Properties {
      const size = pageOf(pageSize);
      const found = store.list(pageToken ?? '', size + 1);
      const sessions = pageFrom(found, size, messages.v1.SessionInfo, session => {
        const { id, epoch, revision, ttlMs, table, watches, metadata } = session;
        return { sessionId: id, epoch, revision, ttlMs, variables: table.size, watches, metadata: { ...metadata } };
      });
      return { sessions, nextPageToken: found.length > sessions.length ? found[sessions.length - 1]!.id : '' };
    },

    async getVariables({ sessionId, names }: messages.v1.GetVariablesRequest.$Properties): Promise<Uint8Array> {
      const session = store.require(sessionId ?? '');
      const count = names?.length ?? 0;
      if (count > limits.selectedNames) {
        throw limitExceeded(limits, 'selectedNames', `The call asks for ${count} names`);
      }
      // One that is asked for twice is answered once.
      const wanted = new Set(names);
      const values: CurrentValue[] = [];
      const missing: string[] = [];
      for (const name of wanted) {
        const value = currentValue(session, name);
        if (value) values.push(value);
        else missing.push(name);
      }
      const { epoch, revision } = session;
      const answer = encodeVariables({ epoch, revision, values, missing }, limits.answerBytes);
      if (answer.length > limits.answerBytes) {
        const what = `The ${values.length} values do not fit into one answer: ask for fewer names in a call. They take more bytes`;
        throw limitExceeded(limits, 'answerBytes', what);
      }
      await session.whenAppended();
      return answer;
    },

    async listVariables(
      request: messages.v1.ListVariablesRequest.$Properties,
    ): Promise<messages.v1.ListVariablesResponse.$Properties> {
      const { sessionId, pattern, pageSize, pageToken } = request;
      const session = store.require(sessionId ?? '');
      const matches = pattern ? globMatcher(pattern) : () => true;
      const size = pageOf(pageSize);
      const after = pageToken ?? '';
      const found = [...session.table.values()]
        .filter(({ name }) => name > after && matches(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      const variables = pageFrom(found, size, messages.v1.VariableInfo, ({ name }) =>
        descriptionToMessage(currentValue(session, name)!.description),
      );
      await session.whenAppended();
      return { variables, nextPageToken: found.length > variables.length ? found[variables.length - 1]!.name : '' };
    },

    async getHistory(request: messages.v1.GetHistoryRequest.$Properties): Promise<Uint8Array> {
      const { sessionId, name, limit, beforeVersion } = request;
      const session = store.require(sessionId ?? '');
      const variable = session.table.findKnown(name ?? '');
      if (!variable) throw unknownVariable(name ?? '');
      const { entries, isTruncated: truncated } = session.history(variable, {
        limit: pageOf(limit),
        maxBytes: Math.min(PAGE_BYTES, limits.answerBytes),
        before: toNumber(beforeVersion) || undefined,
      });
      return encodeHistory({ epoch: session.epoch, entries, truncated }, variable.form);
    },

    async write(bytes: Uint8Array): Promise<Uint8Array> {
      const { sessionId, clientId, epoch, source, write } = decodeWriteRequest(bytes);
      requireShort('client id', clientId);
      requireShort('source', source);
      if (epoch !== '') store.requireNotEnded(sessionId, epoch);
      const session = store.require(sessionId);
      if (epoch !== '') session.requireEpoch(epoch);
      const context = { ...contextOf(session, clientId, source, store.clock.now()), work: { steps: 0 } };
      const slices = session.checkInSlices(write, context);
      let slice = slices?.next();
      for (; slice && !slice.done; slice = slices!.next()) await turn.next();
      // It may have ended meanwhile.
      if (slices) store.require(sessionId).requireEpoch(session.epoch);
      const outcome = session.apply(write, context, slice?.value);
      await session.whenAppended();
      const failure = outcome.failures[0];
      // Nothing was done: that is the failure of the call, which any client understands.
      if (failure && !write.independent) throw failure.error;
      return encodeWriteResponse({ epoch: session.epoch, outcome });
    },
  };
}

/** The first items of a listing, as messages: at most `size` of them, and not much more than {@link PAGE_BYTES}. */
function pageFrom<T, M>(
  found: readonly T[],
  size: number,
  type: { encode(message: M): { readonly len: number } },
  toMessage: (item: T) => M,
): M[] {
  const page: M[] = [];
  let bytes = 0;
  for (const item of found.slice(0, size)) {
    const message = toMessage(item);
    bytes += type.encode(message).len;
    if (bytes > PAGE_BYTES && page.length > 0) break;
    page.push(message);
  }
  return page;
}

function contextOf(session: Session, clientId: string, source: string, now: number): WriteContext {
  if (clientId === '') return { source };
  const client = session.clients.open(clientId, now);
  // A call has no way to acknowledge.
  client.forgetOldest();
  return { source, client };
}

function currentValue({ table }: Session, nameOrId: string): CurrentValue | undefined {
  const variable = table.find(nameOrId);
  if (!variable) return undefined;
  const { name, id, spec, state } = variable;
  const { version, value, metadata, origin } = state;
  if (value === undefined) throw new RivuletError('INTERNAL', `The variable ${name} is there but has no value.`);
  const { timestamp, eventTime, source } = origin;
  return { description: { name, id, spec, version, metadata, timestamp, source }, value, eventTime };
}
