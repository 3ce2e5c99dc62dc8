import { writeFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../support/random.js';
import { damageOf } from '../wire/support/messages.js';

/** Something that takes bytes of strangers. */
export interface FuzzTarget extends AsyncDisposable {
  /** Sends an input. Rejects where the other side did not take it as it should. */
  send(input: Uint8Array): Promise<void>;
  /** Rejects unless those who behave are still served. */
  check(): Promise<void>;
}

export interface Fuzzer {
  readonly name: string;
  open(): Promise<FuzzTarget>;
  /** Inputs that once did harm, or that are known to do so elsewhere. */
  readonly corpus: Readonly<Record<string, Uint8Array>>;
  /** The same random numbers, the same input. */
  generate(random: Random): Uint8Array;
  /** How many random inputs there are where no time is given. */
  readonly count: number;
}

const { RIVULET_FUZZ_SECONDS, RIVULET_FUZZ_SEED, RIVULET_FUZZ_INPUT, RIVULET_FUZZ_CURRENT } = process.env;
const seconds = Number(RIVULET_FUZZ_SECONDS ?? 0);
const firstSeed = Number(RIVULET_FUZZ_SEED ?? 1);
const CHECK_EVERY = 25;

/** The specs of a fuzzer: its corpus, and random inputs for a count or for a time. */
export function describeFuzzer({ name, open, corpus, generate, count }: Fuzzer): void {
  describe(`${name}, fuzzed`, () => {
    if (RIVULET_FUZZ_INPUT !== undefined) {
      it('should survive the input that was given', async () => {
        await using target = await open();
        await target.send(Buffer.from(RIVULET_FUZZ_INPUT, 'hex'));
        await target.check();
      });
      return;
    }

    it('should survive the corpus', async () => {
      await using target = await open();
      for (const [index, [what, input]] of Object.entries(corpus).entries()) {
        await attempt(target, input, `corpus: ${what}`, index % CHECK_EVERY === 0);
      }
      await target.check();
    }, 60_000);

    it(
      'should survive random inputs',
      async () => {
        await using target = await open();
        const endMs = performance.now() + seconds * 1_000;
        const isDone = (sent: number) => (seconds > 0 ? performance.now() >= endMs : sent >= count);
        let sent = 0;
        for (; !isDone(sent); sent++) {
          const seed = firstSeed + sent;
          const isChecked = sent % CHECK_EVERY === CHECK_EVERY - 1;
          await attempt(target, generate(createRandom(seed)), `seed ${seed}`, isChecked);
        }
        await target.check();
        if (seconds > 0) console.log(`${name}: ${sent} inputs from seed ${firstSeed} on`);
        expect(sent).toBeGreaterThan(0);
      },
      seconds * 1_000 + 120_000,
    );

    async function attempt(target: FuzzTarget, input: Uint8Array, origin: string, isChecked: boolean): Promise<void> {
      const hex = Buffer.from(input).toString('hex');
      const reproducer = `${name}, ${origin}, input ${hex}`;
      // Written before it is sent: an event loop that hangs reports nothing.
      if (RIVULET_FUZZ_CURRENT !== undefined) writeFileSync(RIVULET_FUZZ_CURRENT, reproducer);
      try {
        await target.send(input);
        if (isChecked) await target.check();
      } catch (cause) {
        const what = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`${what} (${reproducer})`, { cause });
      }
    }
  });
}

/** One value of an arbitrary of fast-check. */
export function sampleOf<T>(arbitrary: fc.Arbitrary<T>, random: Random): T {
  return fc.sample(arbitrary, { seed: random.below(2 ** 31), numRuns: 1 })[0]!;
}

export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  return sampleOf(damageOf, random)(bytes);
}
