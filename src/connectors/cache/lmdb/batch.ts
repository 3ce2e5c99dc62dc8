/** What the jobs of one commit share, so that it is read and written once. */
export interface Batch {
  /** The same for the same owner, made by the first who asks. */
  share<T extends Shared>(owner: object, make: () => T): T;
  /** Writes what is shared. */
  finish(): void;
  /** Tells of the commit, once it is safe. */
  committed(): void;
}

/** A part of a batch that belongs to one store, or to the whole file. */
export interface Shared {
  finish(): void;
  committed?(): void;
}

export function createBatch(): Batch {
  const parts = new Map<object, Shared>();

  return {
    share<T extends Shared>(owner: object, make: () => T) {
      const present = parts.get(owner);
      if (present) return present as T;
      const made = make();
      parts.set(owner, made);
      return made;
    },
    finish() {
      for (const part of parts.values()) part.finish();
    },
    committed() {
      for (const part of parts.values()) part.committed?.();
    },
  };
}
