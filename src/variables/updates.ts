import type { z } from 'zod';
import { RivuletError } from '../errors/index.js';
import { describeValue } from './describeValue.js';

/** What a user declares: names and zod schemas. */
export type Shape = Readonly<Record<string, z.ZodType>>;

/** The values of a shape's variables, by name. */
export type Values<S extends Shape> = { [K in keyof S & string]: z.output<S[K]> };

declare const cursorTag: unique symbol;
/** A place in a session's history: epoch and revision in one opaque, printable string. */
export type Cursor = string & { readonly [cursorTag]: true };

/** What all updates tell. */
interface UpdateBase<N extends string> {
  readonly name: N;
  /** Unique for all time: a variable that is deleted and registered again has a new one. */
  readonly id: string;
  /** 1 at registration, 1 more with every change of this variable. */
  readonly version: number;
  /** The commit that this update is part of. Revisions grow strictly; gaps between them are normal. */
  readonly revision: number;
  /** Where to go on from after this update. */
  readonly cursor: Cursor;
  /** When the server committed it, in ms since the Unix epoch; never goes back within a session. */
  readonly timestamp: number;
  /** When it happened, in ms since the Unix epoch, as the writer says; `timestamp` where the writer says nothing. */
  readonly eventTime: number;
  /** Who wrote it. */
  readonly source: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** Changes that this update stands for: 1; more under 'latest'; 0 for 'initial' and 'resync'. */
  readonly coalesced: number;
}

/** A variable has a value: its present one, a new one, or the one found after history was lost. */
export interface ValueUpdate<N extends string = string, T = unknown> extends UpdateBase<N> {
  readonly kind: 'initial' | 'change' | 'resync';
  readonly value: T;
  /** What this watch last delivered for the name. */
  readonly previous: T | undefined;
}

/** A variable is gone. */
export interface RemovedUpdate<N extends string = string, T = unknown> extends UpdateBase<N> {
  readonly kind: 'removed';
  readonly value: undefined;
  /** What this watch last delivered for the name. */
  readonly previous: T | undefined;
}

/** The updates of the variables `K`: a union discriminated by `name`, so that narrowing the name narrows the value. */
export type UpdateOf<V, K extends keyof V & string> = K extends unknown ? ValueUpdate<K, V[K]> : never;

/** The removals of the variables `K`, discriminated by `name`. */
export type RemovalOf<V, K extends keyof V & string> = K extends unknown ? RemovedUpdate<K, V[K]> : never;

/** One atomic change of a session, a snapshot of it, or the news that history was lost. */
export type Commit<V, K extends keyof V & string> =
  | {
      readonly kind: 'commit' | 'snapshot';
      readonly revision: number;
      readonly cursor: Cursor;
      /** When the server committed it, in ms since the Unix epoch; never goes back within a session. */
      readonly timestamp: number;
      readonly source: string;
      readonly metadata: Readonly<Record<string, string>>;
      readonly updates: readonly (UpdateOf<V, K> | RemovalOf<V, K>)[];
    }
  | {
      readonly kind: 'reset';
      /** 'compacted': the log is no longer retained that far back. 'epoch-changed': the session has a new history. */
      readonly reason: 'compacted' | 'epoch-changed';
      readonly cursor: Cursor;
    };

/** The news that nothing is missing up to a place, though nothing has changed. */
export interface Bookmark {
  readonly kind: 'bookmark';
  readonly revision: number;
  readonly cursor: Cursor;
}

const CURSOR = /^([A-Za-z0-9_-]{1,128})@(0|[1-9][0-9]{0,15})$/;

/**
 * Makes the cursor of a place in a session's history. It checks nothing, for it is made with every update.
 *
 * @param epoch One or more of `[A-Za-z0-9_-]`.
 * @param revision A whole number, 0 or more.
 */
export function cursorOf(epoch: string, revision: number): Cursor {
  return `${epoch}@${revision}` as Cursor;
}

/**
 * Takes a cursor apart.
 *
 * @throws RivuletError INVALID_ARGUMENT where it is none.
 */
export function parseCursor(text: string): { readonly epoch: string; readonly revision: number } {
  const [, epoch, digits] = CURSOR.exec(text) ?? [];
  const revision = Number(digits);
  if (epoch === undefined || !Number.isSafeInteger(revision)) {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `${describeValue(text)} is no cursor: take one from the \`cursor\` of an update, a commit or a write.`,
      { reason: 'INVALID_CURSOR' },
    );
  }
  return { epoch, revision };
}
