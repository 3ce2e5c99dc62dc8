/** What is wrong with a value or with bytes. It gathers its path on the way out, so that a success pays for none. */
export class Problem {
  path = '';
  /** A sentence without a full stop. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Puts the place that it passes before its path: `.zip`, `[3]`. */
  within(place: string): this {
    this.path = place + this.path;
    return this;
  }
}

/** Hands on what was thrown, with the place put before its path. */
export function within(place: string, thrown: unknown): unknown {
  return thrown instanceof Problem ? thrown.within(place) : thrown;
}
