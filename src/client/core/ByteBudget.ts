import { RivuletError } from '../../errors/index.js';

/** Bytes that a server makes this client hold at a time, and the most that may be. */
export class ByteBudget {
  private held = 0;

  /** @param what For the error: what the server sends without end. */
  constructor(
    private readonly limit: number,
    private readonly what: string,
  ) {}

  /** Counts anew: what was held before is gone. */
  restart(bytes = 0): void {
    this.held = 0;
    this.add(bytes);
  }

  add(bytes: number): void {
    this.held += bytes;
    if (this.held > this.limit) throw tooMuchHeld(this.what, this.limit);
  }
}

/** Fatal for a watch: the next attempt would bring as much again. */
export function tooMuchHeld(what: string, limit: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `The server has sent ${what} of more than ${limit} bytes. Raise \`maxHeldBytes\` of the client where that much is meant.`,
    { reason: HELD_TOO_MUCH, details: { limit: 'maxHeldBytes', max: String(limit) } },
  );
}

/** The reason of the error. */
export const HELD_TOO_MUCH = 'HELD_TOO_MUCH';
