import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { RivuletError } from '../../../errors/index.js';
import { isId, requireName, requirePattern, schemaOf, type VariableValue } from '../../../variables/index.js';
import type { VariableDescription } from '../../../wire/index.js';
import type { Update } from '../feed/FeedSubscriber.js';
import type { HistoryOptions, Waiting, WatchOptions, WriteOptions } from '../options.js';
import type { PendingOperation } from '../writes/PendingWrite.js';
import { Facade, keysOf } from './Facade.js';
import { createGroup } from './group.js';
import { historyUpdate, requireHistoryRange } from './history.js';
import { SessionVariable } from './reactiveVariable.js';
import type { Declaration, SessionCore } from './SessionCore.js';
import { CommitFollowing, UpdateFollowing, ValuesFollowing } from './subscribers.js';
import type { Session, VariableInfo, Written } from './types.js';
import { createTools } from '../tools/createTools.js';
import { nameOf, unwritable } from '../writes/writeOne.js';
import { createWriter, refusalOf, writeFrom } from './writer.js';

type Variables = Record<string, unknown>;
type SetOptions = WriteOptions & { readonly expectedVersion?: number | undefined };
const noOptions: SetOptions = Object.freeze({});
type AnySession = Session<Variables>;
interface CommitOptions extends WatchOptions {
  readonly bookmarks?: boolean | undefined;
}
interface AllWatchOptions extends WatchOptions {
  readonly removals?: boolean | undefined;
}

/**
 * Makes the interface of a session over its core.
 *
 * @param release Called once it is closed, with what completes its watches.
 */
export function createSession(core: SessionCore, release: (complete: () => void) => Promise<void>): AnySession {
  const facade = new Facade(core);
  const variables = new Map<string, SessionVariable<unknown>>();
  let closing: Promise<void> | undefined;

  /** A method that rejects where it cannot work, and never throws. */
  const checked =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      facade.requireOpen();
      return method(...args);
    };

  function watch(names: string | readonly string[] | { readonly match: string }, options: AllWatchOptions = {}) {
    const keys = keysOf(names);
    const { initial = true, removals = false, resumeAfter } = options;
    const wantsInitial = initial && resumeAfter === undefined;
    return facade.observe<Update, UpdateFollowing>(
      () => keys,
      options,
      subscriber => new UpdateFollowing(subscriber, wantsInitial, removals),
    );
  }

  function commits(names: readonly string[] | { readonly match: string }, options: CommitOptions = {}) {
    const keys = keysOf(names);
    const { initial = true, resumeAfter, bookmarks } = options;
    const wantsInitial = initial && resumeAfter === undefined;
    return facade.observe(
      () => keys,
      options,
      subscriber => new CommitFollowing(subscriber, wantsInitial, bookmarks),
    );
  }

  function values(...args: readonly unknown[]) {
    const isList = Array.isArray(args[0]);
    const keys = keysOf((isList ? args[0] : args) as readonly string[]);
    const options = isList ? ((args[1] ?? {}) as WatchOptions) : {};
    return facade.observe(
      () => keys,
      options,
      subscriber => new ValuesFollowing(subscriber, options.initial ?? true, keys),
    );
  }

  // Not async, for there may be hundreds of thousands a second: one promise each, and no more.
  function set(name: string, value: unknown, options: SetOptions = noOptions): Promise<Written> {
    try {
      facade.requireOpen();
      const operation = setOperation(core, name, value as VariableValue, options.expectedVersion);
      return core.write([operation], options, false, core.written);
    } catch (thrown) {
      return Promise.reject(RivuletError.from(thrown));
    }
  }

  async function update(
    batch: Variables,
    {
      atomic = true,
      expectedVersions = {},
      ...options
    }: WriteOptions & {
      readonly atomic?: boolean | undefined;
      readonly expectedVersions?: Partial<Record<string, number>> | undefined;
    } = {},
  ) {
    const entries = Object.entries(batch).filter(([, value]) => value !== undefined);
    if (entries.length === 0) throw new RivuletError('INVALID_ARGUMENT', 'Nothing to write: give at least one value.');
    const operations = entries.map(([name, value]) =>
      setOperation(core, name, value as VariableValue, ownOf(expectedVersions, name)),
    );
    const errors = new Map<string, RivuletError>();
    const sent: PendingOperation[] = [];
    operations.forEach((operation, index) => {
      const error = atomic ? undefined : unwritable(operation);
      if (error) errors.set(entries[index]![0], error);
      else sent.push(operation);
    });
    if (sent.length === 0) return { revision: 0, versions: {}, errors: Object.fromEntries(errors) };
    const outcome = await core.write(sent, options, !atomic, result => result);
    const refusal = refusalOf(outcome, sent.length);
    if (refusal) throw refusal;
    for (const { operation, error } of outcome.failures) errors.set(nameOf(sent[operation]!), error);
    const written = new Map<string, number>();
    sent.forEach((operation, index) => {
      const name = nameOf(operation);
      if (errors.has(name)) return;
      written.set(name, outcome.versions[index] ?? 0);
      core.remember(operation, outcome.revision);
    });
    return {
      revision: outcome.revision,
      versions: Object.fromEntries(written),
      errors: Object.fromEntries(errors),
    };
  }

  async function declare(initial: Variables, options: Waiting = {}): Promise<void> {
    const entries = Object.entries(initial).filter(([, value]) => value !== undefined);
    if (entries.length === 0) return;
    const operations = entries.map(([name, value]) =>
      core.registration(declarationOf(core, name), value as VariableValue, {}),
    );
    await core.write(operations, options, false, ({ revision }) => {
      for (const operation of operations) core.remember(operation, revision);
    });
  }

  async function register(name: string, schema: z.ZodType, initial: unknown, options: WriteOptions = {}) {
    const isKnown = core.declaration(name) !== undefined;
    const declaration = core.declare(name, schema);
    const registration = core.registration(declaration, initial as VariableValue, options.metadata ?? {});
    try {
      await core.write([registration], options, false, core.written);
    } catch (thrown) {
      // So that it can be tried with another schema.
      if (!isKnown) core.undeclare(declaration);
      throw thrown;
    }
    return session;
  }

  async function get(name: string, options?: Waiting): Promise<unknown> {
    const { values: found } = await getMany([name], options);
    if (!Object.hasOwn(found, name)) throw core.unknownVariable(name);
    return found[name];
  }

  async function getMany(names: readonly string[], options?: Waiting) {
    const keys = keysOf(names);
    const present = keys.map(name => core.presentValue(name));
    if (present.every(value => value !== undefined)) {
      const found = keys.flatMap((name, index) => {
        const value = present[index];
        return typeof value === 'object' ? [[name, value.value] as const] : [];
      });
      const missing = keys.filter((_, index) => present[index] === 'missing');
      return { values: Object.fromEntries(found), missing };
    }
    const answer = await core.read(keys, options);
    for (const { description } of answer.values) {
      const { mismatch } = core.expect(description.name, description.spec);
      if (mismatch) throw mismatch;
    }
    const found = new Map(
      answer.values.flatMap(({ description: { name, id, spec }, value }) => {
        const { mismatch } = core.expect(name, spec);
        if (mismatch) throw mismatch;
        const own = core.valueOf(name, value);
        return [[name, own] as const, [id, own] as const];
      }),
    );
    const values = keys.filter(name => found.has(name)).map(name => [name, found.get(name)] as const);
    return { values: Object.fromEntries(values), missing: answer.missing };
  }

  async function describe(name: string, options?: Waiting): Promise<VariableInfo> {
    const [found] = (await core.read([name], options)).values;
    if (!found) throw core.unknownVariable(name);
    return infoOf(core, found.description);
  }

  async function list(pattern = '*', options?: Waiting): Promise<readonly VariableInfo[]> {
    requirePattern(pattern);
    return (await core.list(pattern, options)).map(info => infoOf(core, info));
  }

  async function history(name: string, { limit = 0, before, ...waiting }: HistoryOptions = {}) {
    requireKey(name);
    requireHistoryRange({ limit, before });
    const { epoch, entries, truncated } = await core.history(name, { limit, before }, waiting);
    return {
      entries: entries.map((entry, index) => historyUpdate(core, name, epoch, entry, entries[index - 1])),
      truncated,
    };
  }

  async function rollback(name: string, version: number, options: WriteOptions = {}): Promise<Written> {
    requireKey(name);
    requireVersion('version', name, version, 1);
    return core.write([{ kind: 'rollback', name, version, form: 'float' }], options, false, core.written);
  }

  function close(): Promise<void> {
    if (!closing) {
      facade.refuse();
      closing = release(() => facade.complete());
    }
    return closing;
  }

  const session = {
    id: core.sessionId,
    status$: core.status$,
    ready: checked((options?: Waiting) => core.open(options)),
    watch,
    commits,
    value: (name: string, options?: WatchOptions): Observable<unknown> =>
      watch(name, options).pipe(map(update => update.value)),
    values,
    variable: (name: string) => {
      requireKey(name);
      let variable = variables.get(name);
      if (!variable) {
        variable = new SessionVariable(core, session, name);
        variables.set(name, variable);
      }
      return variable;
    },
    group: (...names: readonly string[]) => createGroup(facade, session, names),
    declare: checked(declare),
    register: checked(register),
    get: checked(get),
    getMany: checked(getMany),
    describe: checked(describe),
    list: checked(list),
    set,
    update: checked(update),
    delete: checked(async (name: string, options: WriteOptions = {}) => {
      requireKey(name);
      await core.write([{ kind: 'delete', name, form: 'float' }], options, false, core.written);
    }),
    history: checked(history),
    rollback: checked(rollback),
    writer: (name: string, options = {}) => {
      requireKey(name);
      return createWriter(core, name, options, () => {
        facade.requireOpen();
      });
    },
    writeFrom: checked(
      (
        name: string,
        source: AsyncIterable<VariableValue>,
        { signal }: { readonly signal?: AbortSignal | undefined } = {},
      ) => {
        requireKey(name);
        return writeFrom(core, name, source, [signal, facade.ended.signal, core.ended.signal]);
      },
    ),
    flush: checked(() => core.pipeline.flush()),
    // A call of a tool has a session of its own, so that what its handler leaves behind can end with it.
    tools: createTools(facade, () => createSession(core, async complete => complete())),
    end: checked(async () => {
      await core.drain();
      facade.isEnding = true;
      try {
        await core.end();
      } catch (thrown) {
        facade.isEnding = false;
        throw thrown;
      }
      await close();
    }),
    close,
    [Symbol.asyncDispose]: close,
  } as unknown as AnySession;
  return session;
}

function requireKey(name: string): void {
  if (typeof name !== 'string' || !isId(name)) requireName('variable', name);
}

/** Checked here, for a number that has no form on the wire would break the stream, and the writes beside it. */
function requireVersion(option: string, name: string, version: number, least: 0 | 1): void {
  if (Number.isSafeInteger(version) && version >= least) return;
  const text = `The ${option} for the variable ${name} is ${version}: give an integer from ${least}.`;
  throw new RivuletError('INVALID_ARGUMENT', text, { details: { name } });
}

function setOperation(
  core: SessionCore,
  name: string,
  value: VariableValue,
  expectedVersion: number | undefined,
): PendingOperation {
  requireKey(name);
  if (expectedVersion !== undefined) requireVersion('expectedVersion', name, expectedVersion, 0);
  if (expectedVersion === 0) return core.registration(declarationOf(core, name), value, {}, true);
  return {
    kind: 'set',
    target: core.pipeline.target(name),
    value,
    form: core.formOf(name, value),
    expectedVersion,
    expectedId: expectedVersion === undefined ? undefined : core.idOf(name),
  };
}

function declarationOf(core: SessionCore, name: string): Declaration {
  const declaration = core.declaration(name);
  if (declaration) return declaration;
  const text = `The variable ${name} is not declared in the session ${core.sessionId}, so that its type is not known. Put it into \`variables\`, or use register().`;
  throw new RivuletError('INVALID_ARGUMENT', text, { details: { name } });
}

/** Own, for `constructor` is a name like any other. */
function ownOf<T>(values: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function infoOf({ compileAccept }: SessionCore, { spec, ...rest }: VariableDescription): VariableInfo {
  return { ...rest, type: spec.type, schema: schemaOf(spec, compileAccept) };
}
