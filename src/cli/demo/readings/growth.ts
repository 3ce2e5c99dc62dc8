/** By how much each counter has grown. */
export interface Growth {
  readonly elapsedMs: number;
  /** Undefined for a counter that was not there before, or that has fallen: it was started anew. */
  of(counter: string): number | undefined;
}

/** Counters by name. They only grow, until what they count is started anew. */
export type Counters = ReadonlyMap<string, number>;

/**
 * Makes a function that takes counters, again and again, and tells how each has grown over about the last `windowMs`.
 *
 * A window that is longer than the pause between two readings makes them smooth. The kernel counts the time of a core
 * in steps of 10 ms: ten readings a second, each against the one before, could tell only 0 %, 10 %, 20 % and so on.
 *
 * Until it has run for `windowMs`, it tells the growth since the first call; the first call tells nothing.
 */
export function growthOver(windowMs: number): (counters: Counters, now: number) => Growth {
  const samples: { readonly at: number; readonly counters: Counters }[] = [];

  return (counters, now) => {
    // A clock that was set back makes what was counted before worthless.
    if ((samples.at(-1)?.at ?? now) > now) samples.length = 0;
    samples.push({ at: now, counters });
    // The newest one that is old enough comes first, those before it go.
    while (samples[1] && now - samples[1].at >= windowMs) samples.shift();
    const [base = { at: now, counters }] = samples;

    return {
      elapsedMs: now - base.at,
      of(counter) {
        const before = base.counters.get(counter);
        const after = counters.get(counter);
        if (base.at === now || before === undefined || after === undefined || after < before) return undefined;
        return after - before;
      },
    };
  };
}
