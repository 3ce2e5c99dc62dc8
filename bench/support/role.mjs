// @ts-check
/** What this process was started with. */
export const options = JSON.parse(process.argv[2] ?? '{}');

/**
 * Tells the parent that this role is ready, and answers what it asks for.
 *
 * @param {unknown} ready
 * @param {Record<string, () => unknown>} answers
 */
export function serve(ready, answers = {}) {
  process.on('message', async message => {
    const name = String(message);
    if (name === 'stop') process.exit(0);
    process.send?.((await answers[name]?.()) ?? null);
  });
  process.send?.(ready ?? null);
}

/**
 * Counts for a while, after a while to warm up.
 *
 * @param {number} seconds
 * @param {() => number} count
 */
export async function rateOf(seconds, count) {
  await new Promise(resolve => setTimeout(resolve, 1_500));
  const from = count();
  const startedAt = performance.now();
  await new Promise(resolve => setTimeout(resolve, seconds * 1_000));
  return ((count() - from) * 1_000) / (performance.now() - startedAt);
}

/** What this process has used of a processor so far, in ms: on a busy machine a better measure than the time of day. */
export function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** @param {number[]} values */
export function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
