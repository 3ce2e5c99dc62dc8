import { Problem } from '../codec/Problem.js';

const CHUNK = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** Takes the alphabet of URLs as well, and goes without padding. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  let binary: string;
  try {
    binary = atob(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
  } catch {
    throw new Problem('expected bytes in base64');
  }
  return Uint8Array.from(binary, character => character.charCodeAt(0));
}
