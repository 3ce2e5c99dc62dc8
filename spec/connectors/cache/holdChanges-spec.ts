import { Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { ByteChange } from '../../../src/connectors/cache/byteStore.js';
import { holdChanges } from '../../../src/connectors/cache/holdChanges.js';

describe('holdChanges', () => {
  const change = (revision: number): ByteChange => ({ kind: 'deleted', key: Uint8Array.of(1), revision });

  it('should give what was kept and what comes, and nothing that the snapshot has already', () => {
    const source = new Subject<ByteChange>();
    const held = holdChanges(source, 10);
    for (const revision of [1, 2, 3, 4]) source.next(change(revision));
    const seen: number[] = [];
    const subscription = held.after(2).subscribe(({ revision }) => {
      seen.push(revision);
      if (revision === 3) source.next(change(5));
    });
    source.next(change(6));
    subscription.unsubscribe();
    expect(seen).toEqual([3, 4, 5, 6]);
    expect(source.observed).toBe(false);
  });

  it('should keep no more than is allowed', () => {
    const source = new Subject<ByteChange>();
    const held = holdChanges(source, 2);
    for (const revision of [1, 2, 3]) source.next(change(revision));
    const errors: unknown[] = [];
    held.after(0).subscribe({ error: (error: unknown) => errors.push(error) });
    expect(errors).toMatchObject([{ code: 'RESOURCE_EXHAUSTED' }]);
    expect(source.observed).toBe(false);
  });

  it('should complete and error as its source did meanwhile', () => {
    const [ended, failed] = [new Subject<ByteChange>(), new Subject<ByteChange>()];
    const [first, second] = [holdChanges(ended, 2), holdChanges(failed, 2)];
    ended.next(change(1));
    ended.complete();
    failed.error('error');
    const log: unknown[] = [];
    first.after(0).subscribe({ next: ({ revision }) => log.push(revision), complete: () => log.push('complete') });
    second.after(0).subscribe({ error: (error: unknown) => log.push(error) });
    expect(log).toEqual([1, 'complete', 'error']);
  });

  it('should let go of its source when nobody wants the changes', () => {
    const source = new Subject<ByteChange>();
    holdChanges(source, 2).drop();
    expect(source.observed).toBe(false);
  });
});
