import type { Socket } from 'node:net';
import { createFrameFinder, DATA_FRAME } from './http2Frames.js';
import type { Random } from './random.js';

export type Direction = 'toServer' | 'toClient';

/** What goes wrong in one direction. Shared by all connections of a proxy, so that one change meets them all. */
export interface DirectionFaults {
  /** How long every chunk is held back, in ms. */
  delayMs: number;
  /** Up to this much more, at random, in ms. The order of the bytes stays. */
  jitterMs: number;
  /** Nothing is forwarded, not even the end of a connection. */
  stalled: boolean;
  /** Chunks are forwarded in pieces of at most this many bytes. */
  maxPieceBytes: number;
}

/** When a connection is cut. */
export interface Cut {
  /** After this many bytes of this direction, counted from now. */
  readonly afterBytes?: number;
  /** In the middle of the next HTTP/2 DATA frame of this direction. */
  readonly inFrame?: boolean;
}

export interface Pipe {
  /** Looks again at what is held back. */
  pump(): void;
  arm(cut: Cut): void;
  /** Sends FIN to the reader; what comes later is thrown away. */
  halfClose(): void;
  stop(): void;
}

export interface PipeOptions {
  readonly source: Socket;
  readonly sink: Socket;
  readonly direction: Direction;
  readonly faults: DirectionFaults;
  readonly random: Random;
  onBytes(count: number): void;
  /** The bytes up to the cut have been handed over. */
  onCut(): void;
}

type Item = { readonly dueAt: number } & (
  { readonly kind: 'bytes'; readonly bytes: Buffer } | { readonly kind: 'end' | 'reset' | 'cut' }
);

/** The source is not read further while this much is held back, so that a stalled peer feels it. */
const MAX_HELD_BYTES = 256 * 1024;

/** Carries the bytes of one direction of one connection, with the faults of the moment. */
export function createPipe({ source, sink, direction, faults, random, onBytes, onCut }: PipeOptions): Pipe {
  const held: Item[] = [];
  let heldBytes = 0;
  let lastDueAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let isBlocked = false;
  let isClosed = false;
  const frames = createFrameFinder(direction === 'toServer');
  let cutAtByte: number | undefined;
  let isCutInFrame = false;

  function dueAt(): number {
    const { delayMs, jitterMs } = faults;
    lastDueAt = Math.max(lastDueAt, performance.now() + delayMs + (jitterMs > 0 ? random.below(jitterMs + 1) : 0));
    return lastDueAt;
  }

  function take(chunk: Buffer): void {
    if (isClosed) return;
    const cutAt = placeOfCut(chunk);
    const kept = cutAt === undefined ? chunk : chunk.subarray(0, cutAt);
    const due = dueAt();
    for (let at = 0; at < kept.length; at += faults.maxPieceBytes) {
      held.push({ kind: 'bytes', bytes: kept.subarray(at, at + faults.maxPieceBytes), dueAt: due });
    }
    heldBytes += kept.length;
    if (cutAt !== undefined) held.push({ kind: 'cut', dueAt: due });
    if (heldBytes > MAX_HELD_BYTES) source.pause();
    pump();
  }

  /** Where this chunk is cut, if it is. Every chunk passes here, for the finder must see them all. */
  function placeOfCut(chunk: Buffer): number | undefined {
    const spans = frames.next(chunk);
    if (isCutInFrame) {
      const span = spans.find(({ type, length }) => type === DATA_FRAME && length > 1);
      if (span) {
        isCutInFrame = false;
        return Math.min(chunk.length, span.contentStart + (span.length >> 1));
      }
    }
    if (cutAtByte === undefined) return undefined;
    if (cutAtByte > chunk.length) {
      cutAtByte -= chunk.length;
      return undefined;
    }
    const at = cutAtByte;
    cutAtByte = undefined;
    return at;
  }

  function close(kind: 'end' | 'reset'): void {
    if (isClosed) return;
    held.push({ kind, dueAt: dueAt() });
    pump();
  }

  function pump(): void {
    clearTimeout(timer);
    timer = undefined;
    while (!isClosed && !isBlocked && !faults.stalled) {
      const item = held[0];
      if (!item) return;
      const waitMs = item.dueAt - performance.now();
      if (waitMs > 0) {
        timer = setTimeout(pump, waitMs);
        return;
      }
      held.shift();
      forward(item);
    }
  }

  function forward(item: Item): void {
    switch (item.kind) {
      case 'bytes':
        heldBytes -= item.bytes.length;
        onBytes(item.bytes.length);
        if (!sink.write(item.bytes)) {
          isBlocked = true;
          sink.once('drain', () => {
            isBlocked = false;
            pump();
          });
        }
        if (heldBytes <= MAX_HELD_BYTES / 2) source.resume();
        return;
      case 'end':
        isClosed = true;
        sink.end();
        return;
      case 'reset':
        isClosed = true;
        sink.resetAndDestroy();
        return;
      case 'cut':
        isClosed = true;
        onCut();
    }
  }

  source.on('data', take);
  source.on('end', () => close('end'));
  source.on('error', () => close('reset'));

  return {
    pump,
    arm(cut) {
      if (cut.afterBytes !== undefined) cutAtByte = cut.afterBytes;
      if (cut.inFrame) isCutInFrame = true;
    },
    halfClose() {
      if (isClosed) return;
      isClosed = true;
      held.length = 0;
      sink.end();
      // Read on and throw away: a sender that is blocked would find out another way.
      source.resume();
    },
    stop() {
      isClosed = true;
      held.length = 0;
      clearTimeout(timer);
    },
  };
}
