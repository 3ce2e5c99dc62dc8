/** What the worker and its callers agree on. */
import { tool } from 'rivulet/client';
import { z } from 'zod';

export const variables = { temperature: z.number(), target: z.number() };

export const preheat = tool('preheat', {
  description: 'Heats the oven to its target',
  parameters: z.object({ stepMs: z.int().min(0).default(200).describe('pause between two steps') }),
  result: z.number(),
  needs: variables,
});

export const bake = tool('bake', {
  description: 'Bakes, and tells the temperature every minute',
  parameters: z.object({ minutes: z.int().min(1), stepMs: z.int().min(0).default(200) }),
  result: z.string(),
  streaming: z.object({ minute: z.int(), temperature: z.number() }),
  needs: { temperature: variables.temperature },
});
