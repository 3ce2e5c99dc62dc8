/** What a number counts. */
export type Unit = 'percent' | 'bytes' | 'bytesPerSecond' | 'ms' | 'none';

const UNITS: ReadonlySet<string> = new Set<Unit>(['percent', 'bytes', 'bytesPerSecond', 'ms']);
const BYTE_STEPS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** Tells the unit of a variable from the last part of its name: `memory.used.bytes` counts bytes. */
export function unitOf(name: string): Unit {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return UNITS.has(last) ? (last as Unit) : 'none';
}

/** Writes a number with its unit, in few characters that keep their place: `12.5 %`, `1.2 MiB`, `3.0 KiB/s`, `0.42 ms`. */
export function formatQuantity(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return String(value);
  switch (unit) {
    case 'percent':
      return `${value.toFixed(1)} %`;
    case 'bytes':
      return formatBytes(value);
    case 'bytesPerSecond':
      return `${formatBytes(value)}/s`;
    case 'ms':
      return `${value.toFixed(2)} ms`;
    case 'none':
      return formatNumber(value);
  }
}

/** Writes a change with its sign, and nothing where nothing would show. */
export function formatChange(change: number, unit: Unit): string {
  const text = formatQuantity(Math.abs(change), unit);
  if (!/[1-9]/.test(text) && Number.isFinite(change)) return '';
  return `${change < 0 ? '-' : '+'}${text}`;
}

function formatBytes(bytes: number): string {
  const magnitude = Math.abs(bytes);
  let step = 0;
  // 1,023.95 and more would be written as 1024.0.
  while (step < BYTE_STEPS.length - 1 && magnitude >= 1023.95 * 1024 ** step) step++;
  return `${(bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${BYTE_STEPS[step]}`;
}

function formatNumber(value: number): string {
  const magnitude = Math.abs(value);
  if (Object.is(value, -0)) return '-0';
  if (magnitude >= 1e9 || (magnitude > 0 && magnitude < 0.01)) return value.toExponential(2);
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
