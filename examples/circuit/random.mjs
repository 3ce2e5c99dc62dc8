/**
 * Random numbers from 0 up to 1, the same for the same seed.
 *
 * A linear congruential generator with the multiplier and increment of Numerical Recipes; its low bits are poor, so that
 * only the upper ones are used.
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}
