import { changesOf, netEffect, revisionOf, valuesAt } from './watchServer.js';
import {
  names,
  nothing,
  type Name,
  type Present,
  type SentChange,
  type Subscriber,
  type WatchState,
} from './watchState.js';

// What subscribers may be given. It looks at the truth, which is the whole log, and never at the client's tables.

/** An update as a subscriber gets it. */
export interface Update extends Present {
  readonly name: Name;
  readonly kind: 'initial' | 'change' | 'resync' | 'removed';
  readonly coalesced: number;
}

export function blame(state: WatchState, text: string): void {
  state.violation ??= state.client.hasResetOnOld ? `${text}, after a reset on the old stream` : text;
}

/** The present values, for one who joins. */
export function begin(state: WatchState, subscriber: Subscriber, updates: readonly Update[]): void {
  const { epoch, revision } = state.client;
  deliver(state, subscriber, revision, updates);
  subscriber.state = 'admitted';
  subscriber.epoch = epoch;
  subscriber.revision = revision;
  const { server } = state;
  const values = valuesAt(server.epoch === epoch ? server : { log: [...server.lost!] }, revision);
  for (const name of subscriber.names) {
    const update = updates.find(given => given.name === name);
    if (!isSame(update, values[name])) {
      blame(state, `W2: ${titleOf(state, subscriber)} is given ${show(name, update)} as of revision ${revision}`);
    }
    subscriber.known[name] = values[name];
  }
}

/** One commit, or under 'latest' several as one. */
export function commit(state: WatchState, subscriber: Subscriber, revision: number, updates: readonly Update[]): void {
  deliver(state, subscriber, revision, updates);
  const { server, delivery } = state;
  const title = titleOf(state, subscriber);
  const { revision: before, known } = subscriber;
  const isFollowed = (name: Name) => subscriber.names.includes(name);
  for (const { name, kind, id, version } of updates) {
    const last = known[name];
    if (kind !== 'removed' && last?.id === id && version <= last.version) {
      blame(state, `W4: ${title} is given ${name} at version ${version} again`);
    }
  }
  if (revision <= before) blame(state, `W3: ${title} is given revision ${revision} after revision ${before}`);
  let expected: readonly SentChange[];
  if (delivery === 'latest') expected = netEffect(server, before, revision, isFollowed);
  else {
    expected = changesOf(server, revision, isFollowed);
    for (let lost = before + 1; lost < revision; lost++) {
      if (changesOf(server, lost, isFollowed).length > 0) blame(state, `W5: ${title} is not given revision ${lost}`);
    }
  }
  for (const { name, kind, id, version, coalesced } of expected) {
    const update = updates.find(given => given.name === name && given.id === id);
    if (!update) blame(state, `W6: ${title} is not given ${name} ${kind} in revision ${revision}`);
    else if (update.version !== version || update.kind !== updateKinds[kind]) {
      blame(state, `W6: ${title} is given ${show(name, update)} as ${update.kind} in revision ${revision}`);
    } else if (update.coalesced !== coalesced) {
      blame(state, `W10: ${title} is given ${name} for ${update.coalesced} changes, and it was ${coalesced}`);
    }
  }
  if (updates.length > expected.length) {
    blame(state, `W6: ${title} is given more in revision ${revision} than was committed`);
  }
  for (const { name, kind, id, version } of updates) known[name] = kind === 'removed' ? null : { id, version };
  subscriber.revision = Math.max(before, revision);
}

/** History was lost: what differs is given. */
export function reset(state: WatchState, subscriber: Subscriber, revision: number, updates: readonly Update[]): void {
  deliver(state, subscriber, revision, updates);
  const { server } = state;
  const title = titleOf(state, subscriber);
  const hasChanged = subscriber.epoch !== server.epoch;
  if (!hasChanged && revision < subscriber.revision) {
    blame(state, `W3: ${title} goes back from revision ${subscriber.revision} to ${revision}`);
  }
  const values = valuesAt(server, revision);
  for (const name of subscriber.names) {
    const last = subscriber.known[name];
    const now = values[name];
    const isKnown = hasChanged ? last?.version === now?.version : isSame(last, now);
    const update = updates.find(given => given.name === name);
    const isDue = !isKnown && (now ? isSame(update, now) : update?.kind === 'removed');
    if (isKnown ? update !== undefined : !isDue) {
      blame(state, `W8: ${title} is given ${show(name, update)} after a reset to revision ${revision}`);
    }
    subscriber.known[name] = now;
  }
  subscriber.epoch = server.epoch;
  subscriber.revision = revision;
}

/** What the client says that it knows is what was there. */
export function checkClient(state: WatchState): void {
  const { client, server, subscribers } = state;
  if (client.epoch !== server.epoch) return;
  if (client.revision > revisionOf(server)) {
    blame(state, `W9: the client is at revision ${client.revision}, which is not there yet`);
    return;
  }
  const values = valuesAt(server, client.revision);
  for (const name of names) {
    if (client.keys[name]?.state !== 'active' || isSame(client.values[name], values[name])) continue;
    const [known, real] = [show(name, client.values[name]), show(name, values[name])];
    blame(state, `W5: the client has ${known} at revision ${client.revision}, where there is ${real}`);
  }
  for (const subscriber of subscribers) {
    if (subscriber.state === 'admitted' && subscriber.epoch === client.epoch && subscriber.revision > client.revision) {
      const title = titleOf(state, subscriber);
      blame(state, `W3: the client goes back to ${client.revision}, and ${title} has ${subscriber.revision}`);
    }
  }
}

/** Nothing more will happen by itself: everybody has everything. */
export function checkEnd(state: WatchState): string | undefined {
  const { client, server, subscribers } = state;
  if (names.every(name => client.keys[name] === null)) return undefined;
  const revision = revisionOf(server);
  if (client.epoch !== server.epoch || client.revision !== revision) {
    return `W5: the client stays at revision ${client.revision} of epoch ${client.epoch}`;
  }
  const values = valuesAt(server, revision);
  for (const subscriber of subscribers) {
    if (subscriber.state === 'waiting') return `W13: ${titleOf(state, subscriber)} waits for ever`;
    if (subscriber.state !== 'admitted') continue;
    const lacking = subscriber.names.find(name => !isSame(subscriber.known[name], values[name]));
    if (lacking) return `W5: ${titleOf(state, subscriber)} is never given ${show(lacking, values[lacking])}`;
  }
  return undefined;
}

/** A subscriber that leaves, or is refused, is given nothing any more. */
export function leave(subscriber: Subscriber): void {
  Object.assign(subscriber, { state: 'gone', epoch: 0, revision: 0, known: nothing() } satisfies Partial<Subscriber>);
}

export function titleOf({ subscribers }: WatchState, subscriber: Subscriber): string {
  return `the watch of ${subscriber.names.join(' and ')} (${subscribers.indexOf(subscriber) + 1})`;
}

function show(name: Name, present: Pick<Present, 'version'> | null | undefined): string {
  return present ? `${name} at version ${present.version}` : `no ${name}`;
}

function deliver(state: WatchState, subscriber: Subscriber, revision: number, updates: readonly Update[]): void {
  const list = updates.map(({ kind, name, version, coalesced }) => {
    const count = coalesced > 1 ? `, coalesced ${coalesced}` : '';
    return `${kind} ${name}${kind === 'removed' ? '' : ` at version ${version}`}${count}`;
  });
  state.delivered.push(`${titleOf(state, subscriber)} gets ${list.join(' and ') || 'nothing'}, revision ${revision}`);
}

const updateKinds = { registered: 'initial', set: 'change', removed: 'removed' } as const;

function isSame(one: Present | null | undefined, other: Present | null | undefined): boolean {
  return one?.id === other?.id && one?.version === other?.version;
}
