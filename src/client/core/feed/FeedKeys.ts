import { globMatcher, isId } from '../../../variables/index.js';
import type { FeedSubscriber } from './FeedSubscriber.js';
import type { FeedVariable } from './FeedVariable.js';
import { Watchers } from './Watchers.js';

/**
 * A name, an id or a pattern that somebody follows.
 *
 * It is *joining* until a stream asks for it, *requested* until that stream has given its present values, and *active*
 * from then on.
 */
export interface FeedKey {
  readonly text: string;
  readonly isPattern: boolean;
  matches(variable: FeedVariable): boolean;
  state: 'joining' | 'requested' | 'active';
  /** Everybody who wants it. */
  readonly subscribers: Watchers;
  /** Those of them who have got its present values. */
  readonly admitted: Watchers;
  /** When its last subscriber left, by the scheduler's clock. */
  unusedSince: number | undefined;
}

/** The selection of a feed. */
export class FeedKeys {
  private readonly keys = new Map<string, FeedKey>();
  private readonly patterns = new Set<FeedKey>();

  [Symbol.iterator](): Iterator<FeedKey> {
    return this.keys.values();
  }

  get(text: string): FeedKey | undefined {
    return this.keys.get(text);
  }

  /** Gives the key, made new as `state` where it was not there. */
  join(text: string, subscriber: FeedSubscriber, state: FeedKey['state']): FeedKey {
    let key = this.keys.get(text);
    if (!key) {
      const [subscribers, admitted] = [new Watchers(), new Watchers()];
      key = { text, ...matcherOf(text), state, subscribers, admitted, unusedSince: undefined };
      this.keys.set(text, key);
      if (key.isPattern) this.patterns.add(key);
    }
    key.unusedSince = undefined;
    key.subscribers.add(subscriber);
    return key;
  }

  leave(text: string, subscriber: FeedSubscriber, now: number): void {
    const key = this.keys.get(text);
    if (!key) return;
    key.subscribers.delete(subscriber);
    key.admitted.delete(subscriber);
    if (key.subscribers.size === 0) key.unusedSince ??= now;
  }

  delete(key: FeedKey): void {
    this.keys.delete(key.text);
    this.patterns.delete(key);
  }

  clear(): void {
    this.keys.clear();
    this.patterns.clear();
  }

  get isEmpty(): boolean {
    return this.keys.size === 0;
  }

  /** Whether a stream that was asked for some keys selects just what is followed. */
  isSameAs(keys: readonly FeedKey[]): boolean {
    return keys.length === this.keys.size && keys.every(key => this.keys.get(key.text) === key);
  }

  /** Whether all that a key selects flows already, by itself or by an active pattern. */
  isCovered(text: string): boolean {
    const key = this.keys.get(text);
    if (key?.state === 'active') return true;
    if (isGlob(text) || isId(text)) return false;
    for (const pattern of this.patterns) {
      if (pattern.state === 'active' && matchesName(pattern, text)) return true;
    }
    return false;
  }

  /** Everybody who follows a variable and has got its present value, or that it has none. */
  watchersOf(variable: FeedVariable): Watchers {
    const watchers = new Watchers();
    for (const key of this.matching(variable)) for (const subscriber of key.admitted.list) watchers.add(subscriber);
    return watchers;
  }

  /** Whether a subscriber gets the changes of a variable. */
  isAdmitted(variable: FeedVariable, subscriber: FeedSubscriber): boolean {
    for (const key of this.matching(variable)) if (key.admitted.has(subscriber)) return true;
    return false;
  }

  selects(variable: FeedVariable): boolean {
    return this.matching(variable).next().done !== true;
  }

  private *matching(variable: FeedVariable): Generator<FeedKey> {
    const byName = this.keys.get(variable.name);
    if (byName) yield byName;
    const byId = this.keys.get(variable.id);
    if (byId) yield byId;
    for (const pattern of this.patterns) if (pattern.matches(variable)) yield pattern;
  }
}

/** Some keys of a feed, as they were when a stream was requested. */
export class KeySet {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  private readonly texts: ReadonlySet<string>;
  private readonly globs: readonly FeedKey[];

  constructor(readonly keys: readonly FeedKey[]) {
    this.globs = keys.filter(key => key.isPattern);
    this.patterns = this.globs.map(key => key.text);
    this.names = keys.filter(key => !key.isPattern).map(key => key.text);
    this.texts = new Set(this.names);
  }

  selects(variable: FeedVariable): boolean {
    return (
      this.texts.has(variable.name) ||
      this.texts.has(variable.id) ||
      this.globs.some(pattern => pattern.matches(variable))
    );
  }
}

export function isGlob(text: string): boolean {
  return text.includes('*');
}

function matcherOf(text: string): Pick<FeedKey, 'isPattern' | 'matches'> {
  if (!isGlob(text)) {
    return { isPattern: false, matches: variable => variable.name === text || variable.id === text };
  }
  const matches = globMatcher(text);
  return { isPattern: true, matches: variable => matches(variable.name) };
}

export function matchesName(key: FeedKey, name: string): boolean {
  return key.matches({ name } as FeedVariable);
}
