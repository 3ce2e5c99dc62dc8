const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * Draws numbers as a line of bars, the newest at the right. The lowest has the lowest bar, the highest the highest; where
 * all are the same, all are low. What is no finite number leaves a gap.
 *
 * @param width The most bars; older numbers are left out.
 * @param range What the lowest and the highest bar stand for. Default: the lowest and the highest number.
 * @example
 * ```ts
 * sparkline([0, 1, 2, 3], 4); // '▁▃▆█'
 * ```
 */
export function sparkline(
  numbers: readonly number[],
  width: number,
  range?: { readonly min: number; readonly max: number },
): string {
  const shown = width > 0 ? numbers.slice(-width) : [];
  const finite = shown.filter(Number.isFinite);
  const min = range?.min ?? Math.min(...finite);
  const max = range?.max ?? Math.max(...finite);
  return shown.map(number => (Number.isFinite(number) ? bar(number, min, max) : ' ')).join('');
}

function bar(number: number, min: number, max: number): string {
  // Halves, since the difference of two huge numbers may be infinite.
  const height = max > min ? (number / 2 - min / 2) / (max / 2 - min / 2) : 0;
  const level = Math.round(Math.min(1, Math.max(0, height)) * (BARS.length - 1));
  return BARS[level] ?? BARS[0];
}
