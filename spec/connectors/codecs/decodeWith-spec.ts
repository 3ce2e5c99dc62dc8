import { lastValueFrom, of, Subject, take, toArray } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  decodeWith,
  encodeWith,
  jsonCodec,
  textCodec,
  type Codec,
  type DeadLetter,
} from '../../../src/connectors/index.js';
import { createTestScheduler } from '../../operators/support/createTestScheduler.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const settled = () => new Promise(resolve => setImmediate(resolve));

/** A codec of texts that has to load the first letter of each before. */
function slowCodec() {
  const loads = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  const loaded = new Set<string>();
  const text = textCodec();
  const codec: Codec<string> = {
    ...text,
    prepare(bytes) {
      const letter = text.decode(bytes).charAt(0);
      if (loaded.has(letter)) return undefined;
      return new Promise<void>((resolve, reject) => {
        loads.set(letter, {
          resolve: () => {
            loaded.add(letter);
            resolve();
          },
          reject,
        });
      });
    },
  };
  return { codec, loads };
}

describe('decodeWith', () => {
  const number = jsonCodec(z.number());
  const bytes = { a: utf8('1'), b: utf8('x'), c: utf8('3') };
  let letters: DeadLetter[];
  const deadLetter = { next: (letter: DeadLetter) => void letters.push(letter) };
  beforeEach(() => {
    letters = [];
  });

  it('should decode each item', () => {
    createTestScheduler().run(({ hot, expectObservable, expectSubscriptions }) => {
      const source = hot('  -a-c-|', bytes);
      const subs = '        ^----!';
      const expected = '    -1-3-|';
      expectObservable(source.pipe(decodeWith(number))).toBe(expected, { 1: 1, 3: 3 });
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should fail with what it cannot decode', () => {
    createTestScheduler().run(({ hot, expectObservable, expectSubscriptions }) => {
      const source = hot('  -a-b-c-|', bytes);
      const subs = '        ^--!';
      const expected = '    -1-#';
      const error = expect.objectContaining({ code: 'INVALID_ARGUMENT' });
      expectObservable(source.pipe(decodeWith(number))).toBe(expected, { 1: 1 }, error);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should put aside what it cannot decode where it is told to, and go on', () => {
    createTestScheduler().run(({ hot, expectObservable }) => {
      const source = hot('  -a-b-c-|', bytes);
      const expected = '    -1---3-|';
      expectObservable(source.pipe(decodeWith(number, { deadLetter }))).toBe(expected, { 1: 1, 3: 3 });
    });
    expect(letters).toMatchObject([{ input: bytes.b, error: { code: 'INVALID_ARGUMENT' } }]);
  });

  it('should pass an error on', () => {
    createTestScheduler().run(({ hot, expectObservable }) => {
      expectObservable(hot('-a-#', bytes).pipe(decodeWith(number, { deadLetter }))).toBe('-1-#', { 1: 1 });
    });
  });

  it('should make what the dead letter box throws the error of the stream', async () => {
    const broken = {
      next: () => {
        throw new Error('The box is broken.');
      },
    };
    await expect(lastValueFrom(of(bytes.b).pipe(decodeWith(number, { deadLetter: broken })))).rejects.toThrow('broken');
  });

  it('should keep the order of items that come while another one is given out', () => {
    const source = new Subject<Uint8Array>();
    const seen: number[] = [];
    source.pipe(decodeWith(number)).subscribe(item => {
      if (item === 1) source.next(utf8('2'));
      seen.push(item);
    });
    source.next(utf8('1'));
    expect(seen).toEqual([1, 2]);
  });

  it('should stop in the middle of what waits when it is unsubscribed from', async () => {
    const { codec, loads } = slowCodec();
    const result = lastValueFrom(
      of('a1', 'a2', 'a3').pipe(encodeWith(textCodec()), decodeWith(codec), take(2), toArray()),
    );
    loads.get('a')!.resolve();
    expect(await result).toEqual(['a1', 'a2']);
  });

  describe('with a codec that has something to load', () => {
    it('should wait for it, and keep the order', async () => {
      const { codec, loads } = slowCodec();
      const source = new Subject<string>();
      const seen: string[] = [];
      source.pipe(encodeWith(textCodec()), decodeWith(codec)).subscribe({
        next: item => seen.push(item),
        complete: () => seen.push('|'),
      });
      for (const item of ['a1', 'b1', 'a2']) source.next(item);
      source.complete();
      await settled();
      expect(seen).toEqual([]);
      expect([...loads.keys()]).toEqual(['a']);
      loads.get('a')!.resolve();
      await settled();
      expect(seen).toEqual(['a1']);
      loads.get('b')!.resolve();
      await settled();
      expect(seen).toEqual(['a1', 'b1', 'a2', '|']);
    });

    it('should put aside what cannot be loaded, and go on', async () => {
      const { codec, loads } = slowCodec();
      const result = lastValueFrom(
        of('a1', 'b1').pipe(encodeWith(textCodec()), decodeWith(codec, { deadLetter }), toArray()),
      );
      loads.get('a')!.reject(new Error('no such schema'));
      await settled();
      loads.get('b')!.resolve();
      expect(await result).toEqual(['b1']);
      expect(letters).toMatchObject([{ input: utf8('a1'), error: { rawMessage: 'no such schema' } }]);
    });

    it('should fail when too much waits', () => {
      const { codec } = slowCodec();
      const source = new Subject<Uint8Array>();
      let error: unknown;
      source.pipe(decodeWith(codec, { maxBuffered: 1 })).subscribe({ error: failure => (error = failure) });
      source.next(utf8('a1'));
      source.next(utf8('a2'));
      expect(error).toBeUndefined();
      source.next(utf8('a3'));
      expect(error).toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { limit: '1' } });
    });
  });
});

describe('encodeWith', () => {
  it('should fail with what it cannot encode', async () => {
    await expect(lastValueFrom(of(1n).pipe(encodeWith(jsonCodec())))).rejects.toThrow('has no JSON');
  });
});
