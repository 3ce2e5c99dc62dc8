import { z } from 'zod';
import { RivuletError } from '../../../errors/index.js';
import { documentSchemaOf, requireName } from '../../../variables/index.js';
import type { Ending, Needs, NoParameters, Tool, ToolDeclaration, ToolDefinition, ToolHandler } from './types.js';

/**
 * Declares a tool: a function that a session offers next to its variables.
 *
 * With a handler it is what a worker offers. Without one it is what a caller runs by, with full types, and what a handler
 * can be given to elsewhere: `tool(definition, handler)`.
 *
 * The schemas of zod run in the worker, whole: defaults, transforms and refinements work. What travels is their JSON
 * Schema, by which the server checks what passes, and by which others know what to send.
 *
 * @example
 * ```ts
 * import { tool } from 'rivulet/client';
 * import { z } from 'zod';
 *
 * const summarise = tool(
 *   'summarise',
 *   {
 *     description: 'Says in a sentence what the last minutes brought',
 *     parameters: z.object({ minutes: z.int().default(5) }),
 *     result: z.string(),
 *     needs: { temperature: z.number() },
 *   },
 *   async ({ minutes }, { session, progress }) => {
 *     progress(0.5, 'reading');
 *     return `${await session.get('temperature')} degrees after ${minutes} minutes`;
 *   },
 * );
 * ```
 *
 * @throws RivuletError INVALID_ARGUMENT for a name that is none, or a schema without JSON.
 */
export function tool<
  P extends z.ZodType = NoParameters,
  R extends z.ZodType = z.ZodNull,
  C extends z.ZodType = z.ZodNever,
  const N extends Needs = readonly [],
  const O extends Ending<R> = Ending<R>,
  const I extends z.input<C> = z.input<C>,
>(name: string, declaration: ToolDeclaration<P, R, C, N>, handler: ToolHandler<P, R, C, N, O, I>): Tool<P, R, C, N>;
export function tool<
  P extends z.ZodType = NoParameters,
  R extends z.ZodType = z.ZodNull,
  C extends z.ZodType = z.ZodNever,
  const N extends Needs = readonly [],
>(name: string, declaration: ToolDeclaration<P, R, C, N>): ToolDefinition<P, R, C, N>;
export function tool<
  P extends z.ZodType,
  R extends z.ZodType,
  C extends z.ZodType,
  N extends Needs,
  const O extends Ending<R>,
  const I extends z.input<C>,
>(definition: ToolDefinition<P, R, C, N>, handler: ToolHandler<P, R, C, N, O, I>): Tool<P, R, C, N>;
export function tool(
  nameOrDefinition: string | ToolDefinition,
  declarationOrHandler: ToolDeclaration | Tool['handler'],
  handler?: Tool['handler'],
): ToolDefinition | Tool {
  if (typeof nameOrDefinition !== 'string') {
    return { ...nameOrDefinition, handler: requireFunction(nameOrDefinition.name, declarationOrHandler) };
  }
  const definition = define(nameOrDefinition, declarationOrHandler as ToolDeclaration);
  return handler === undefined ? definition : { ...definition, handler: requireFunction(definition.name, handler) };
}

function define(name: string, declaration: ToolDeclaration): ToolDefinition {
  requireName('tool', name);
  const { description = '', parameters = z.object({}), result = z.null(), streaming, needs = [] } = declaration;
  const names = Array.isArray(needs) ? (needs as readonly string[]) : Object.keys(needs);
  for (const need of names) requireName('variable', need);
  const spec = {
    name,
    description,
    parameters: documentSchemaOf(`The parameters of the tool ${name}`, parameters, 'input'),
    result: documentSchemaOf(`The result of the tool ${name}`, result, 'output'),
    streaming: streaming && documentSchemaOf(`The chunks of the tool ${name}`, streaming, 'output'),
    needs: names,
  };
  return { name, description, parameters, result, streaming, needs, spec };
}

function requireFunction(name: string, handler: unknown): Tool['handler'] {
  if (typeof handler === 'function') return handler as Tool['handler'];
  throw new RivuletError('INVALID_ARGUMENT', `The handler of the tool ${name} is ${typeof handler}: give a function.`);
}
