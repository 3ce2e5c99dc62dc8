import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { boundVariables, tool } from '../../src/client/index.js';
import { eventually } from '../support/withRig.js';
import { failureOf, openStage, type Stage } from './support/stage.js';

const variables = { llm_temperature: z.number(), llm_model: z.string() };

describe('boundVariables', () => {
  let stage: Stage;
  beforeEach(async () => (stage = await openStage()));
  afterEach(() => stage[Symbol.asyncDispose]());

  async function declared() {
    const lab = stage.worker.session('lab', { variables });
    await lab.declare({ llm_temperature: 0.5, llm_model: 'small' });
    return lab;
  }

  it('should have the present values at once, and follow them', async () => {
    const lab = await declared();
    using settings = await boundVariables(lab, { temperature: 'llm_temperature', model: 'llm_model' });
    expect({ ...settings }).toEqual({ temperature: 0.5, model: 'small' });
    const other = stage.caller.session('lab');
    await other.update({ llm_temperature: 0.9, llm_model: 'large' });
    await eventually(() => ({ ...settings })).toEqual({ temperature: 0.9, model: 'large' });
  });

  it('should follow until it is disposed of, and keep what it had', async () => {
    const lab = await declared();
    const settings = await boundVariables(lab, { temperature: 'llm_temperature' });
    settings[Symbol.dispose]();
    await lab.set('llm_temperature', 0.9);
    expect(settings.temperature).toBe(0.5);
  });

  it('should wait for variables that are not there, and say which are missing when the time is over', async () => {
    const lab = stage.worker.session('lab', { variables });
    const names = { temperature: 'llm_temperature', model: 'llm_model' } as const;
    await lab.declare({ llm_model: 'small' });
    const failure = await failureOf(boundVariables(lab, names, { timeoutMs: 30 }));
    expect(failure).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(failure.rawMessage).toContain('llm_temperature');
    const bound = boundVariables(lab, names);
    await lab.declare({ llm_temperature: 0.1 });
    using settings = await bound;
    expect(settings.temperature).toBe(0.1);
    const stop = new AbortController();
    const waiting = failureOf(boundVariables(stage.caller.session('x'), { a: 'a' }, { signal: stop.signal }));
    stop.abort();
    expect(await waiting).toMatchObject({ code: 'CANCELLED' });
  });

  it('should not be written to, and say how it is done', async () => {
    using settings = await boundVariables(await declared(), { temperature: 'llm_temperature' });
    expect(() => Object.assign(settings, { temperature: 1 })).toThrow("await session.set('llm_temperature', value)");
    expect(settings.temperature).toBe(0.5);
  });

  it('should not go on as if nothing were when the session is ended', async () => {
    const lab = await declared();
    using settings = await boundVariables(lab, { temperature: 'llm_temperature' });
    await stage.caller.session('lab').end();
    await eventually(() => {
      try {
        return settings.temperature;
      } catch (thrown) {
        return (thrown as { reason?: string }).reason;
      }
    }).toBe('SESSION_ENDED');
  });

  it('should take any name for a property', async () => {
    const lab = await declared();
    using settings = await boundVariables(lab, { ['__proto__']: 'llm_temperature', constructor: 'llm_model' });
    expect(Object.keys(settings).sort()).toEqual(['__proto__', 'constructor']);
    expect(settings.constructor).toBe('small');
  });

  it('should give a handler its settings, for as long as it runs', async () => {
    await declared();
    const ask = tool(
      'ask',
      { parameters: z.string(), result: z.string(), needs: variables },
      async (question, { session }) => {
        using settings = await boundVariables(session, { temperature: 'llm_temperature' });
        await session.set('llm_temperature', 0.7);
        await eventually(() => settings.temperature).toBe(0.7);
        return `${question} at ${settings.temperature}`;
      },
    );
    await stage.worker.session('lab').tools.offer(ask);
    expect(await stage.caller.session('lab').tools.call(ask, 'why')).toBe('why at 0.7');
  });
});
