import { describe, expect, it } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { memoryLog, type Session } from '../../src/store/index.js';
import type { Operation, Write } from '../../src/wire/index.js';
import {
  apply,
  briefly,
  drain,
  mustApply,
  openStore,
  register,
  remove,
  rollback,
  set,
  watchOf,
} from '../support/storeFixture.js';

/** What a write fails with, if it leaves nothing behind. */
function failureOf(session: Session, operations: readonly Operation[], more: Partial<Write> = {}): RivuletError {
  const before = snapshotOf(session);
  const outcome = apply(session, operations, more);
  expect(outcome.revision).toBe(0);
  expect(outcome.failures).toHaveLength(1);
  expect(snapshotOf(session)).toEqual(before);
  return outcome.failures[0]!.error;
}

function snapshotOf(session: Session) {
  const variables = [...session.table.values()].map(({ name, id, state }) => ({ name, id, ...state }));
  return { revision: session.revision, logged: session.log.lastRevision, variables };
}

function valueOf(session: Session, name: string) {
  return session.table.find(name)?.state.value;
}

describe('a session', () => {
  it('should commit each write as one revision, and count the versions of each variable', () => {
    const { session } = openStore();

    expect(mustApply(session, register('a', 1), register('b', 1))).toMatchObject({ revision: 1, versions: [1, 1] });
    expect(mustApply(session, set('a', 2), set('b', 2), set('a', 3))).toMatchObject({
      revision: 2,
      versions: [2, 2, 3],
    });
    expect(mustApply(session, set('a', 3))).toMatchObject({ revision: 3, versions: [4] });
  });

  it('should do nothing where a variable is registered again alike', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1));
    mustApply(session, set('a', 2));

    expect(mustApply(session, register('a', 7))).toEqual({ sequence: 0, revision: 2, versions: [2], failures: [] });
    expect(valueOf(session, 'a')).toBe(2);
    expect(session.log.lastRevision).toBe(2);
  });

  it('should say what differs where it is registered otherwise', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1));
    const error = failureOf(session, [register('a', 1, { type: 'float', constraints: { max: 5 } })]);

    expect(error).toMatchObject({ code: 'ALREADY_EXISTS', reason: 'SPEC_MISMATCH' });
    expect(error.rawMessage).toContain('declared max 5, registered no max');
  });

  it('should refuse to register over a variable where none may be there', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1));
    const error = failureOf(session, [{ ...register('a'), mustNotExist: true } as Operation]);

    expect(error).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'VERSION_MISMATCH' });
    expect(error.details).toEqual({ name: 'a', id: '#e1-1', expected: '0', current: '1' });
  });

  it('should name the variable, the value and the constraint of a refused value', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1, { type: 'float', constraints: { max: 150 } }));

    const high = failureOf(session, [set('a', 160)]);
    expect(high).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'CONSTRAINT_VIOLATED' });
    expect(high.rawMessage).toMatch(/variable a .* 160 .* max .* 150/);
    const text = failureOf(session, [set('a', 'hot')]);
    expect(text).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'TYPE_MISMATCH', details: { name: 'a' } });
  });

  it('should take another form of a value where nothing is lost', () => {
    const { session } = openStore();
    mustApply(session, register('f', 1n), register('i', 1, { type: 'integer', constraints: {} }));
    mustApply(session, set('i', 5));

    expect([valueOf(session, 'f'), valueOf(session, 'i')]).toEqual([1, 5]);
  });

  it('should fail a whole write where one operation fails, and undo what came before it', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1), register('b', 1));
    const cursor = watchOf(session, [], { added: { names: [], patterns: ['*'] } });
    drain(cursor);
    const error = failureOf(session, [
      set('a', 2),
      remove('b'),
      register('b', 5),
      set('b', 6),
      register('c', 1),
      set('missing', 1),
    ]);

    expect(error).toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_VARIABLE', details: { name: 'missing' } });
    expect(cursor.next()).toBeUndefined();
    mustApply(session, set('b', 2));
    expect(briefly(drain(cursor))).toEqual(['commit 2', '2v2=2']);
  });

  it('should tell each outcome of an independent write, and commit the rest', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1));
    const outcome = apply(session, [set('missing', 1), set('a', 2), set('a', 'x'), set('a', 3)], { independent: true });

    expect(outcome).toMatchObject({ revision: 2, versions: [0, 2, 0, 3] });
    expect(outcome.failures.map(({ operation, error }) => [operation, error.reason])).toEqual([
      [0, 'UNKNOWN_VARIABLE'],
      [2, 'TYPE_MISMATCH'],
    ]);
    expect(apply(session, [set('missing', 1)], { independent: true })).toMatchObject({ revision: 0, versions: [0] });
  });

  it('should hold an expected version to the id that it was read from', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1));
    const old = session.table.find('a')!.id;
    mustApply(session, remove('a'), register('a', 1));
    const expecting = (more: object) => [{ kind: 'set', target: 'a', value: 2, ...more } as Operation];

    expect(failureOf(session, expecting({ expectedVersion: 7 }))).toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'VERSION_MISMATCH',
      details: { name: 'a', id: '#e1-2', expected: '7', current: '1' },
    });
    expect(failureOf(session, expecting({ expectedVersion: 0 }))).toMatchObject({ reason: 'VERSION_MISMATCH' });
    expect(failureOf(session, expecting({ expectedVersion: 1, expectedId: old }))).toMatchObject({
      reason: 'VERSION_MISMATCH',
    });
    expect(mustApply(session, ...expecting({ expectedVersion: 1, expectedId: '#e1-2' }))).toMatchObject({
      versions: [2],
    });
  });

  it('should give a variable that is registered again a new id and version 1', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1));
    const old = session.table.find('a')!;
    mustApply(session, remove('a'));
    mustApply(session, register('a', 1));
    const renewed = session.table.find('a')!;

    expect([old.id, renewed.id]).toEqual(['#e1-1', '#e1-2']);
    expect(renewed.state.version).toBe(1);
    expect(session.table.find(old.id)).toBeUndefined();
    expect(failureOf(session, [set(old.id, 1)])).toMatchObject({ code: 'NOT_FOUND' });
    expect(mustApply(session, set(renewed.id, 2))).toMatchObject({ versions: [2] });
  });

  it('should look a bound name up again where the variable was removed', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1));
    const bindings = session.createBindings();
    bindings.bind(3, 'a');
    const write = (value: number) => {
      const operations = [set(3, value)];
      const outcome = session.apply(
        { sequence: 0, operations, independent: false, metadata: {}, eventTime: undefined },
        { source: '', bindings },
      );
      return outcome.failures[0]?.error.rawMessage ?? outcome.versions;
    };

    expect(write(2)).toEqual([2]);
    mustApply(session, remove('a'));
    expect(write(3)).toBe('There is no variable a. Register it first.');
    mustApply(session, register('a', 1));
    expect(write(4)).toEqual([2]);
  });

  it('should refuse numbers that are bound to nothing, or to something else', () => {
    const { session } = openStore({ limits: { bindings: 10 } });
    const bindings = session.createBindings();
    bindings.bind(0, 'a');

    expect(() => bindings.bind(0, 'b')).toThrow(/The number 0 is bound to a already/);
    expect(() => bindings.bind(10, 'c')).toThrow(/RESOURCE_EXHAUSTED: .* limit bindings of 10/);
    expect(failureOf(session, [set(5, 1)])).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'UNKNOWN_BINDING' });
  });

  it('should merge metadata, and take keys away by empty values', () => {
    const { session } = openStore();
    mustApply(session, { ...register('a'), metadata: { unit: 'C', room: '1' } } as Operation);
    apply(session, [set('a', 1)], { metadata: { room: '', by: 'me' } });
    apply(session, [set('a', 2)], { metadata: { by: 'you' } });

    expect(session.table.find('a')!.state.metadata).toEqual({ unit: 'C', by: 'you' });
    expect(session.table.find('a')!.state.origin.metadata).toEqual({ by: 'you' });
  });

  it('should treat a key named __proto__ like any other', () => {
    const { session } = openStore();
    mustApply(session, register('a'));
    apply(session, [set('a', 1)], { metadata: JSON.parse('{"__proto__":"x"}') as Record<string, string> });

    expect(Object.entries(session.table.find('a')!.state.metadata)).toEqual([['__proto__', 'x']]);
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  it('should let its time never go back, and take the event time from the writer', () => {
    const { session, clock } = openStore();
    clock.advance(100.7);
    mustApply(session, register('a'));
    const first = session.table.find('a')!.state.origin;
    expect(first.timestamp).toBe(Math.floor(clock.now()));
    expect(first.eventTime).toBe(first.timestamp);
    apply(session, [set('a', 1)], { eventTime: 42.5 });

    expect(session.table.find('a')!.state.origin).toMatchObject({ timestamp: first.timestamp, eventTime: 42.5 });
    expect(failureOf(session, [set('a', 1)], { eventTime: NaN })).toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  describe('and its history', () => {
    it('should tell the retained values of a variable, oldest first', () => {
      const { session } = openStore();
      mustApply(session, register('a', 1), register('b', 1));
      mustApply(session, set('a', 2), set('a', 3));
      mustApply(session, set('b', 2));
      const { entries, isTruncated } = session.history(session.table.find('a')!, { limit: 10, maxBytes: 2 ** 20 });

      expect(entries.map(({ revision, version, value }) => [revision, version, value])).toEqual([
        [1, 1, 1],
        [2, 2, 2],
        [2, 3, 3],
      ]);
      expect(entries[0]).toMatchObject({ id: '#e1-1', origin: { source: 'spec' } });
      expect(isTruncated).toBe(false);
    });

    it('should say where older ones are cut off or no longer retained', () => {
      const { session } = openStore({ log: memoryLog({ maxCommits: 2 }) });
      mustApply(session, register('a', 1));
      mustApply(session, set('a', 2));
      const variable = session.table.find('a')!;
      expect(session.history(variable, { limit: 1, maxBytes: 2 ** 20 })).toMatchObject({
        entries: [{ version: 2 }],
        isTruncated: true,
      });
      expect(session.history(variable, { limit: 2, maxBytes: 2 ** 20 }).isTruncated).toBe(false);
      mustApply(session, set('a', 3));

      expect(session.history(variable, { limit: 10, maxBytes: 2 ** 20 })).toMatchObject({
        entries: [{ version: 2 }, { version: 3 }],
        isTruncated: true,
      });
    });

    it('should write an old value as a new version', () => {
      const { session } = openStore();
      mustApply(session, register('a', 1));
      mustApply(session, set('a', 2));

      expect(mustApply(session, rollback('a', 1))).toMatchObject({ revision: 3, versions: [3] });
      expect(valueOf(session, 'a')).toBe(1);
      expect(mustApply(session, set('a', 5), set('a', 6), rollback('a', 4))).toMatchObject({ versions: [4, 5, 6] });
      expect(valueOf(session, 'a')).toBe(5);
    });

    it('should be out of range for a version that is not retained, or never was', () => {
      const { session } = openStore({ log: memoryLog({ maxCommits: 2 }) });
      mustApply(session, register('a', 1));
      for (let value = 2; value <= 4; value++) mustApply(session, set('a', value));

      const dropped = failureOf(session, [rollback('a', 2)]);
      expect(dropped).toMatchObject({ code: 'OUT_OF_RANGE', reason: 'VERSION_NOT_RETAINED' });
      expect(dropped.rawMessage).toContain('Version 2 of the variable a is no longer retained; it is at version 4');
      expect(failureOf(session, [rollback('a', 9)]).rawMessage).toContain('never existed');
      expect(mustApply(session, rollback('a', 3))).toMatchObject({ versions: [5] });
    });
  });

  it('should forget removed variables with the log that tells of them, or the log where they are too many', () => {
    const { session } = openStore({ limits: { variables: 10 } });
    for (let round = 0; round < 50; round++) mustApply(session, register('a'), remove('a'));

    expect(session.table.retiredCount).toBeLessThanOrEqual(11);
    expect(session.table.ofHandle(1)).toBeUndefined();
  });

  it('should refuse what is past a limit, and name it', () => {
    const text = { type: 'string', constraints: {} } as const;
    const limits = { variables: 2, valueBytes: 100, commitBytes: 250, operations: 5, metadataSize: 10 };
    const { session } = openStore({ limits });
    mustApply(session, register('a', '', text), register('b'));
    const limitOf = (operations: readonly Operation[], more: Partial<Write> = {}) => {
      const { code, reason, details, rawMessage } = failureOf(session, operations, more);
      expect([code, reason]).toEqual(['RESOURCE_EXHAUSTED', 'LIMIT_EXCEEDED']);
      expect(rawMessage).toContain(`past the limit ${details.limit} of ${details.max}`);
      return details.limit;
    };

    expect(limitOf([register('c')])).toBe('variables');
    expect(limitOf([set('a', 'x'.repeat(200))])).toBe('valueBytes');
    expect(limitOf([1, 2, 3].map(() => set('a', 'x'.repeat(80))))).toBe('commitBytes');
    expect(limitOf([1, 2, 3, 4, 5, 6].map(value => set('b', value)))).toBe('operations');
    expect(limitOf([set('b', 1)], { metadata: { key: 'too much of it' } })).toBe('metadataSize');
  });

  describe('and a client that writes twice', () => {
    const openClient = (limits = {}) => {
      const { session, clock, store } = openStore({ limits });
      mustApply(session, register('a', 0));
      const client = session.clients.open('me', clock.now());
      const write = (sequence: number, value: number) => {
        const operations = [set('a', value)];
        const outcome = session.apply(
          { sequence, operations, independent: false, metadata: {}, eventTime: undefined },
          { source: '', client },
        );
        return outcome.failures[0]?.error ?? outcome.versions[0];
      };
      return { session, clock, store, client, write };
    };

    it('should have one effect, and the same answer, also of a failure', () => {
      const { session, write } = openClient();
      expect(write(1, 5)).toBe(2);
      expect(write(1, 5)).toBe(2);
      const failure = write(2, 'x' as never);
      expect(failure).toBeInstanceOf(RivuletError);
      const again = write(2, 7) as RivuletError;
      expect(again).toMatchObject({ code: (failure as RivuletError).code, reason: 'TYPE_MISMATCH' });
      expect(again.message).toBe((failure as RivuletError).message);
      expect(again.details).toEqual((failure as RivuletError).details);
      expect(valueOf(session, 'a')).toBe(5);
    });

    it('should never do a write that comes after a later one was decided', () => {
      const { session, write } = openClient();
      expect(write(1, 1)).toBe(2);
      expect(write(4, 4)).toBe(3);
      for (const late of [2, 3]) {
        expect(write(late, late)).toMatchObject({ code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' });
      }

      expect([write(1, 1), write(4, 4), write(5, 5)]).toEqual([2, 3, 4]);
      expect(valueOf(session, 'a')).toBe(5);
    });

    it('should never do a write that comes after the client has given it up', () => {
      const { write, client } = openClient();
      client.acknowledge(7);

      expect(write(7, 7)).toMatchObject({ reason: 'OUTCOME_UNKNOWN' });
      expect(write(8, 8)).toBe(2);
    });

    it('should not know what it was told to forget', () => {
      const { write, client } = openClient();
      write(1, 5);
      write(2, 6);
      client.acknowledge(1);

      expect(write(1, 5)).toMatchObject({ code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' });
      expect(write(2, 6)).toBe(3);
    });

    it('should be refused where it acknowledges nothing', () => {
      const { write, client } = openClient({ pendingAnswers: 2 });
      write(1, 1);
      write(2, 2);
      expect(write(3, 3)).toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { limit: 'pendingAnswers' } });
      client.acknowledge(2);

      // It has failed for its writer: a copy of it must not take effect now.
      expect(write(3, 3)).toMatchObject({ reason: 'OUTCOME_UNKNOWN' });
      expect(write(4, 4)).toBe(4);
    });

    it('should keep answers by their size, and errors without their stacks', () => {
      const { session, client } = openClient({ pendingAnswerBytes: 100_000 });
      const failing = Array.from({ length: 100 }, (_, index) => set(`missing.${index}`, 1));
      const apply = (sequence: number) => {
        const write = { sequence, operations: failing, independent: true, metadata: {}, eventTime: undefined };
        return session.apply(write, { source: '', client });
      };
      const first = apply(1);
      expect(first.failures).toHaveLength(100);
      const again = apply(1);
      expect(again.failures.map(({ error }) => [error.message, error.details])).toEqual(
        first.failures.map(({ error }) => [error.message, error.details]),
      );
      let sequence = 1;
      while (apply(++sequence).failures.length === 100) expect(sequence).toBeLessThan(100);

      expect(apply(++sequence).failures).toMatchObject([
        { error: { code: 'RESOURCE_EXHAUSTED', details: { limit: 'pendingAnswerBytes' } } },
      ]);
      client.forgetOldest();
      expect(apply(sequence + 1).failures).toHaveLength(100);
    });

    it('should be remembered until ten minutes after its last stream', () => {
      const { session, clock, client, write } = openClient();
      client.streams = 1;
      write(1, 5);
      clock.advance(1_000_000);
      session.clients.sweep(clock.now());
      expect(write(1, 5)).toBe(2);

      client.streams = 0;
      client.lastSeenAt = clock.now();
      clock.advance(600_000);
      session.clients.sweep(clock.now());
      expect(write(1, 5)).toBe(2);
      clock.advance(1);
      session.clients.sweep(clock.now());
      expect(write(1, 5)).toMatchObject({ code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' });
    });

    it('should make room for another client only where one has been away for long', () => {
      const { session, clock } = openClient({ clients: 1 });
      expect(() => session.clients.open('you', clock.now())).toThrow(/RESOURCE_EXHAUSTED: .* limit clients of 1/);
      clock.advance(600_001);

      session.clients.open('you', clock.now());
      expect(session.clients.find('me')).toBeUndefined();
    });
  });
});
