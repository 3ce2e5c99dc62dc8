import { describe, expect, it } from 'vitest';
import { failureDetails, failureLine, reasonOf } from '../../src/cli/failure.js';
import { statusLine, updateJson, updateLine } from '../../src/cli/updateLines.js';
import { RivuletError } from '../../src/errors/index.js';
import { cursorOf, type ValueUpdate } from '../../src/variables/index.js';

const update: ValueUpdate = {
  kind: 'change',
  name: 'cpu.0.percent',
  id: '#7',
  version: 7,
  value: 12.5,
  previous: 9.5,
  revision: 21,
  cursor: cursorOf('e', 21),
  timestamp: 1_000,
  eventTime: 500,
  source: 'spec',
  metadata: { a: 'b' },
  coalesced: 1,
};

describe('the line of an update', () => {
  it('should have its parts in a fixed order', () => {
    expect(updateLine(update)).toBe(
      'update name=cpu.0.percent value=12.5 previous=9.5 kind=change version=7 revision=21 time=1970-01-01T00:00:00.500Z',
    );
  });

  it('should be one line, whatever the value', () => {
    expect(updateLine({ ...update, value: 'a\nb', previous: undefined })).toContain(' value="a\\nb" previous=null ');
  });

  it('should bear a time that no date can hold', () => {
    expect(updateLine({ ...update, eventTime: 1e300 })).toMatch(/ time=1e\+300$/);
    expect(updateLine({ ...update, eventTime: NaN })).toMatch(/ time=NaN$/);
  });

  it('should have all fields as JSON', () => {
    const line = updateJson({ ...update, kind: 'removed', value: undefined, previous: 3n });
    expect(JSON.parse(line)).toEqual({ ...update, kind: 'removed', value: null, previous: '3' });
  });
});

describe('the line of a status', () => {
  const missing = ['b', 'c'];

  it('should name the state, and what is missing', () => {
    expect(statusLine({ state: 'live', since: 0, missing: [] })).toBe('status state=live');
    expect(statusLine({ state: 'live', since: 0, missing })).toBe('status state=live missing=b,c');
  });

  it('should say that history was lost, and why', () => {
    const lost = { reason: 'epoch-changed', cursor: cursorOf('f', 0), at: 0 } as const;
    expect(statusLine({ state: 'live', since: 0, missing: [], lost })).toBe('status state=live lost=epoch-changed');
  });

  it('should name the attempt and its cause', () => {
    const cause = new Error('UNAVAILABLE: "x"\ny. Resolution note: ');
    expect(statusLine({ state: 'reconnecting', since: 0, attempt: 3, nextAttemptAt: 0, cause, missing: [] })).toBe(
      'status state=reconnecting attempt=3 cause="UNAVAILABLE: \\"x\\" y"',
    );
  });
});

describe('the reason of a failure', () => {
  it('should come without what grpc-js wraps it in', () => {
    const text = 'No connection established. Last error: Error: connect ECONNREFUSED 127.0.0.1:1. Resolution note: ';
    expect(reasonOf(text)).toBe('connect ECONNREFUSED 127.0.0.1:1');
    expect(reasonOf('Connection dropped.')).toBe('Connection dropped');
  });
});

describe('the line of a failure', () => {
  it('should be one, and harmless', () => {
    expect(failureLine(new RivuletError('NOT_FOUND', 'no\n  such \x1b[2Jthing.'))).toBe(
      'rivulet: NOT_FOUND: no such \\u{1b}[2Jthing.',
    );
    expect(failureLine('text')).toBe('rivulet: UNKNOWN: text');
  });

  it('should come with the stack of every cause where details are wanted, and end', () => {
    const inner = new Error('inner');
    inner.cause = inner;
    const details = failureDetails(new RivuletError('UNKNOWN', 'outer.', { cause: inner }));
    expect(details).toMatch(/^RivuletError: UNKNOWN: outer\.\n {4}at [\s\S]*\ncaused by: Error: inner\n {4}at /);
  });
});
