import type { Observable } from 'rxjs';
import type { HasStatus } from '../status.js';
import type { ByteRange } from './ranges.js';
import type { CacheStats } from './types.js';

/** A value with the revision that wrote it. */
export interface StoredValue {
  readonly revision: number;
  readonly value: Uint8Array;
}

export interface ByteEntry extends StoredValue {
  readonly key: Uint8Array;
}

/** Which part of a range is read at once. */
export interface PageRequest extends ByteRange {
  readonly reverse: boolean;
  /** The most entries; fewer come where they are large. */
  readonly limit: number;
  /** Without, the values are empty. */
  readonly hasValues: boolean;
}

/** One page of a range. There may be more after it unless it is the last. */
export interface Page {
  readonly entries: readonly ByteEntry[];
  readonly isLast: boolean;
}

export interface ByteReader {
  get(key: Uint8Array): Promise<StoredValue | undefined>;
  page(request: PageRequest): Promise<Page>;
}

export interface ByteSnapshot extends ByteReader {
  readonly revision: number;
  release(): Promise<void>;
}

export type ByteWrite =
  | { readonly kind: 'put'; readonly key: Uint8Array; readonly value: Uint8Array }
  | { readonly kind: 'delete'; readonly key: Uint8Array };

/** A key that must still be as it was read: of this revision, or with 0 not there. */
export interface Expectation {
  readonly key: Uint8Array;
  readonly revision: number;
}

export type ByteChange =
  | { readonly kind: 'put'; readonly key: Uint8Array; readonly value: Uint8Array; readonly revision: number }
  | { readonly kind: 'deleted' | 'evicted'; readonly key: Uint8Array; readonly revision: number };

/** What a commit did, or that nothing was written because an expectation did not hold. */
export interface CommitResult {
  readonly isConflict: boolean;
  /** How many of the keys to delete were there. */
  readonly deleted: number;
}

/** A snapshot, and each change after it. */
export interface Followed {
  readonly snapshot: ByteSnapshot;
  /** To be subscribed to once. */
  readonly changes$: Observable<ByteChange>;
  /** Lets go of the changes where nobody will subscribe. */
  stop(): void;
}

/**
 * One store of a cache, in bytes. What is above it, keys, values, ranges, transactions, is the same for all of them.
 */
export interface ByteStore extends ByteReader, HasStatus {
  /** Writes all or nothing, in this order, and resolves once it is safe. */
  commit(writes: readonly ByteWrite[], expected: readonly Expectation[]): Promise<CommitResult>;
  stats(): Promise<CacheStats>;
  snapshot(): Promise<ByteSnapshot>;
  /** @param maxBuffered The most changes that wait while the snapshot is read. */
  follow(maxBuffered: number): Promise<Followed>;
  readonly changes$: Observable<ByteChange>;
}
