import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collect } from '../support/collect.js';
import { hostKinds, type Host } from '../support/hosts.js';

const variables = {
  temperature: z.number().min(-50).max(150),
  humidity: z.number(),
  mode: z.enum(['auto', 'manual']),
};

describe.each(hostKinds)('a write over $kind', ({ start }) => {
  let host: Host;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  const lab = () => host.client().session('lab', { variables });

  it('should be answered with its version, revision and cursor', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    const first = await session.set('temperature', 21);
    const second = await session.set('temperature', 22);
    expect(first).toEqual({ version: 2, revision: expect.any(Number), cursor: expect.stringContaining('@') });
    expect(second.version).toBe(3);
    expect(second.revision).toBeGreaterThan(first.revision);
    expect(await session.get('temperature')).toBe(22);
  });

  it('should change nothing where a constraint is broken, and say which', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    await expect(session.set('temperature', 200)).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      reason: 'CONSTRAINT_VIOLATED',
      details: { name: 'temperature', constraint: 'max' },
      rawMessage: expect.stringMatching(/temperature.*200.*150/),
    });
    expect(await session.describe('temperature')).toMatchObject({ version: 1 });
  });

  it('should go on after a write that was refused', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    const outcomes = await Promise.allSettled([
      session.set('temperature', 21),
      session.set('temperature', 1_000),
      session.set('humidity', 1),
      session.set('temperature', 22),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(outcomes[2]).toMatchObject({ reason: { code: 'NOT_FOUND', reason: 'UNKNOWN_VARIABLE' } });
    expect(await session.get('temperature')).toBe(22);
  });

  it('should hold on to the version that it was made for', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    await session.set('temperature', 21, { expectedVersion: 1 });
    await expect(session.set('temperature', 22, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'VERSION_MISMATCH',
      details: { name: 'temperature', current: '2' },
    });
    expect(await session.get('temperature')).toBe(21);
  });

  it('should take the version 0 to mean that there must be no such variable', async () => {
    const session = lab();
    expect(await session.set('temperature', 20, { expectedVersion: 0 })).toMatchObject({ version: 1 });
    await expect(session.set('temperature', 21, { expectedVersion: 0 })).rejects.toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'VERSION_MISMATCH',
    });
    expect(await session.get('temperature')).toBe(20);
  });

  it('should not take a variable that was registered anew for the one whose version was read', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    const seen = collect(session.watch('temperature'));
    expect((await seen.count(1))[0]!.version).toBe(1);
    const other = host.client().session('lab', { variables });
    const { id } = await other.describe('temperature');
    expect(await session.get('temperature')).toBe(20);
    seen.unsubscribe();
    const reader = host.client().session('lab', { variables });
    await reader.get('temperature');
    await other.delete('temperature');
    await other.declare({ temperature: 30 });
    // The reader knows version 1 of the variable that is gone, and there is a version 1 again.
    await expect(reader.set('temperature', 31, { expectedVersion: 1 })).rejects.toMatchObject({
      reason: 'VERSION_MISMATCH',
    });
    expect((await reader.describe('temperature')).id).not.toBe(id);
    expect(await reader.set('temperature', 31, { expectedVersion: 1 })).toMatchObject({ version: 2 });
  });

  it('should write a batch in one commit, or not at all', async () => {
    const session = lab();
    await session.declare({ temperature: 20, humidity: 50 });
    const written = await session.update({ temperature: 21, humidity: 51 });
    expect(written).toEqual({ revision: expect.any(Number), versions: { temperature: 2, humidity: 2 }, errors: {} });
    await expect(session.update({ humidity: 52, temperature: 1_000 })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      details: { name: 'temperature' },
    });
    expect((await session.getMany(['temperature', 'humidity'])).values).toEqual({ temperature: 21, humidity: 51 });
  });

  it('should tell what became of each value of a batch that is not atomic', async () => {
    const session = lab();
    await session.declare({ temperature: 20, humidity: 50, mode: 'auto' });
    const { versions, errors, revision } = await session.update(
      { temperature: 1_000, humidity: 51, mode: 'manual' },
      { atomic: false, expectedVersions: { mode: 7 } },
    );
    expect(versions).toEqual({ humidity: 2 });
    expect(revision).toBeGreaterThan(0);
    expect(Object.keys(errors)).toEqual(['temperature', 'mode']);
    expect(errors.temperature).toMatchObject({ reason: 'CONSTRAINT_VIOLATED' });
    expect(errors.mode).toMatchObject({ reason: 'VERSION_MISMATCH' });
    const nothing = await session.update({ temperature: 1_000 }, { atomic: false });
    expect(nothing).toMatchObject({ revision: 0, versions: {}, errors: { temperature: expect.any(Error) } });
  });

  it('should take any name for a name, those of every object included', async () => {
    const session = host.client().session('lab');
    for (const name of ['constructor', '__proto__', 'toString']) {
      await session.register(name, z.number(), 1);
      const { versions } = await session.update(Object.fromEntries([[name, 2]]));
      expect(Object.entries(versions)).toEqual([[name, 2]]);
      const { values } = await session.getMany([name]);
      expect(Object.entries(values)).toEqual([[name, 2]]);
    }
    const seen = collect(session.values('constructor', '__proto__'));
    expect(Object.entries((await seen.count(1))[0]!)).toEqual([
      ['constructor', 2],
      ['__proto__', 2],
    ]);
  });

  it('should declare as often as wanted, and leave what is there as it is', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    await session.set('temperature', 21);
    await session.declare({ temperature: 20 });
    await lab().declare({ temperature: 19 });
    expect(await session.describe('temperature')).toMatchObject({ version: 2 });
    expect(await session.get('temperature')).toBe(21);
  });

  it('should refuse to declare what is there with another type', async () => {
    await lab().declare({ temperature: 20 });
    const other = host.client().session('lab', { variables: { temperature: z.string() } });
    await expect(other.declare({ temperature: 'warm' })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
      details: { name: 'temperature' },
    });
  });

  it('should register a variable that was not declared, and know its type from then on', async () => {
    const session = await lab().register('note', z.string().max(5), 'x', { metadata: { unit: 'none' } });
    await session.register('note', z.string().max(5), 'y');
    expect(await session.get('note')).toBe('x');
    expect(await session.describe('note')).toMatchObject({ type: 'string', version: 1, metadata: { unit: 'none' } });
    await expect(session.set('note', 'too long')).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(session.register('note', z.number(), 1)).rejects.toThrow(/note/);
  });

  it('should let a registration that was refused be tried with another schema', async () => {
    await lab().register('note', z.string(), 'x');
    const session = lab();
    await expect(session.register('note', z.number(), 1)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    const again = await session.register('note', z.string(), 'y');
    expect(await again.get('note')).toBe('x');
  });

  it('should tell everybody in a write that was refused as a whole', async () => {
    await host.close();
    host = await start({ limits: { operations: 2 } });
    const session = lab();
    await session.declare({ temperature: 20, humidity: 50 });
    await session.register('note', z.string(), 'x');
    const three = { temperature: 21, humidity: 51, note: 'y' };
    await expect(session.update(three, { atomic: false })).rejects.toMatchObject({
      code: 'RESOURCE_EXHAUSTED',
      details: { limit: 'operations' },
    });
    const writer = session.writer('temperature');
    const errors = collect(writer.errors$);
    for (const value of [1, 2, 3]) writer.next(value);
    await session.flush();
    expect(errors.items).toHaveLength(3);
    expect(await session.get('temperature')).toBe(20);
  });

  it('should delete, and not find what was deleted', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    await session.delete('temperature');
    await expect(session.get('temperature')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      details: { name: 'temperature' },
    });
    await expect(session.delete('temperature')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('should roll back by writing the old value anew', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    await session.set('temperature', 21);
    await session.set('temperature', 22);
    expect(await session.rollback('temperature', 2)).toMatchObject({ version: 4 });
    expect(await session.get('temperature')).toBe(21);
    await expect(session.rollback('temperature', 77)).rejects.toMatchObject({ code: 'OUT_OF_RANGE' });
  });

  it('should flush what was written before it, refused writes included', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    let answered = 0;
    for (let i = 0; i < 1_000; i++) {
      const write = session.set('temperature', i);
      const done = () => {
        answered++;
      };
      write.then(done, done);
    }
    await session.flush();
    expect(answered).toBe(1_000);
    expect(await session.get('temperature')).toBe(150);
  });
});
