/** What the last event has as its id: who comes back with it has seen the end, and is told not to come again. */
export const END_ID = 'rivulet:end';

/**
 * The id of the last event that a browser has seen, where it comes back; undefined where it comes for the first time.
 *
 * @example
 * ```ts
 * import { lastEventId } from 'rivulet/endpoint';
 *
 * lastEventId(new Request('http://localhost/', { headers: { 'Last-Event-ID': '42' } })); // '42'
 * ```
 */
export function lastEventId({ headers }: Pick<Request, 'headers'>): string | undefined {
  const text = headers.get('last-event-id');
  if (!text) return undefined;
  if (!/[\x80-\xff]/.test(text)) return text;
  // Browsers send it in UTF-8, and a header gives each byte as a character.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, byte => byte.charCodeAt(0)));
  } catch {
    return text;
  }
}
