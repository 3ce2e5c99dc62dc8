import { RivuletError, type ErrorDetail } from '../errors/index.js';
import { statusDetailsOf } from './status.js';

/** Many peers refuse headers and trailers beyond 8 KiB together; bytes go as base64, and the message beside them. */
const MAX_BYTES = 3_000;

/**
 * Gives {@link statusDetailsOf} of an error, cut to what a trailer holds: lists lose their last items, and
 * `details.leftOut` says how many there were more; what is still too large is left out by name.
 */
export function fittingStatusDetails(error: RivuletError): Uint8Array {
  const whole = statusDetailsOf(error);
  if (whole.length <= MAX_BYTES) return whole;
  const details = new Map(Object.entries(error.details));
  const leftOut: Record<string, ErrorDetail> = {};
  const encoded = () => {
    const { code, rawMessage, reason } = error;
    return statusDetailsOf(
      new RivuletError(code, rawMessage, { reason, details: { ...Object.fromEntries(details), leftOut } }),
    );
  };
  for (const [name, detail] of bySize(error.details)) {
    const items: readonly ErrorDetail[] = Array.isArray(detail) ? (detail as readonly ErrorDetail[]) : [];
    for (let kept = items.length >> 1; kept > 0; kept >>= 1) {
      details.set(name, items.slice(0, kept));
      leftOut[name] = items.length - kept;
      const cut = encoded();
      if (cut.length <= MAX_BYTES) return cut;
    }
    details.delete(name);
    leftOut[name] = items.length > 0 ? items.length : true;
    const cut = encoded();
    if (cut.length <= MAX_BYTES) return cut;
  }
  const { code, rawMessage, reason } = error;
  return statusDetailsOf(new RivuletError(code, rawMessage.slice(0, 500), { reason: reason?.slice(0, 100) }));
}

/** The largest first. */
function bySize(details: Readonly<Record<string, ErrorDetail>>): [string, ErrorDetail][] {
  return Object.entries(details)
    .map(([name, detail]) => ({ name, detail, size: JSON.stringify(detail)?.length ?? 0 }))
    .sort((a, b) => b.size - a.size)
    .map(({ name, detail }) => [name, detail]);
}
