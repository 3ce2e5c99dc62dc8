import type { z } from 'zod';
import type { Session } from '../../src/client/index.js';
import { RivuletError } from '../../src/errors/index.js';
import { parseCursor } from '../../src/variables/index.js';
import { writeTag, type Position, type WriteRecord } from './history.js';

/** Writes through a session, and keeps what it was told. Its methods never fail: the record says how it went. */
export interface RecordingWriter {
  readonly writes: readonly WriteRecord[];
  /** Writes that have no answer yet. */
  readonly pending: number;
  set(name: string, value: unknown): Promise<void>;
  update(values: Readonly<Record<string, unknown>>): Promise<void>;
  register(name: string, schema: z.ZodType, initial: unknown): Promise<void>;
  delete(name: string): Promise<void>;
  rollback(name: string, version: number): Promise<void>;
}

/** @param name Unique among the writers of a history: its tags begin with it. */
export function createRecordingWriter(
  session: Session,
  name: string,
  { timeoutMs = 30_000 }: { readonly timeoutMs?: number | undefined } = {},
): RecordingWriter {
  const writes: WriteRecord[] = [];
  let pending = 0;

  async function run(
    write: (options: { timeoutMs: number; metadata: Record<string, string> }) => Promise<Partial<Position>>,
    mayBeEmpty = false,
  ): Promise<void> {
    const tag = `${name}-${writes.length}`;
    const place = writes.push({ tag, outcome: { kind: 'unknown' }, mayBeEmpty }) - 1;
    pending++;
    let outcome: WriteRecord['outcome'];
    try {
      outcome = { kind: 'acknowledged', at: await write({ timeoutMs, metadata: { [writeTag]: tag } }) };
    } catch (thrown) {
      const { code, reason } = RivuletError.from(thrown);
      outcome = reason === 'OUTCOME_UNKNOWN' ? { kind: 'unknown' } : { kind: 'rejected', code };
    }
    pending--;
    writes[place] = { tag, outcome, mayBeEmpty };
  }

  return {
    writes,
    get pending() {
      return pending;
    },
    set: (variable, value) => run(async options => parseCursor((await session.set(variable, value, options)).cursor)),
    update: values => run(async options => ({ revision: (await session.update(values, options)).revision })),
    register: (variable, schema, initial) =>
      run(async options => {
        await session.register(variable, schema, initial, options);
        return {};
      }, true),
    delete: variable =>
      run(async options => {
        await session.delete(variable, options);
        return {};
      }),
    rollback: (variable, version) =>
      run(async options => parseCursor((await session.rollback(variable, version, options)).cursor)),
  };
}
