import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { catchError, filter, firstValueFrom, from, map, merge, of } from 'rxjs';
import { createClient, type Client, type NodeClientOptions, type Session } from '../client/index.js';
import { RivuletError } from '../errors/index.js';
import { reasonOf } from './failure.js';
import type { Io } from './io.js';
import { parseDuration } from './parse.js';

const CONNECT_TIMEOUT_MS = 10_000;
/** One may happen where all is well; the next attempt follows within a quarter of a second. */
const MAX_FAILURES = 2;

export interface TokenOptions {
  readonly tokenFile?: string | undefined;
}

/** What all commands take that call a server. */
export interface ClientCommandOptions extends TokenOptions {
  /** File with the certificates to trust. */
  readonly tlsCa?: string | undefined;
  /** How long to wait for the server's first answer, in ms. */
  readonly timeout: number;
}

/** The same for the server and for those who call it. */
export function addTokenOption(command: Command): Command {
  return command.option('--token-file <file>', 'file that holds the bearer token (default: $RIVULET_TOKEN, else none)');
}

export function addClientOptions(command: Command): Command {
  return addTokenOption(command)
    .option('--tls-ca <file>', 'use TLS, and trust the certificates in this file, PEM')
    .addOption(
      new Option('--timeout <duration>', 'how long to wait for the server to answer')
        .argParser(parseDuration)
        .default(CONNECT_TIMEOUT_MS, '10s'),
    );
}

/** What `createClient` takes of the options of a command. */
export async function clientOptions(options: ClientCommandOptions, io: Io): Promise<NodeClientOptions> {
  const { tlsCa } = options;
  return {
    token: await readToken(options, io),
    tls: tlsCa === undefined ? undefined : { ca: await readGivenFile('--tls-ca', tlsCa) },
  };
}

/**
 * The token that the options or the environment name, if any.
 *
 * It cannot be an argument by itself: arguments of a process can be read by everybody on the machine.
 */
export async function readToken({ tokenFile }: TokenOptions, { env }: Io): Promise<string | undefined> {
  if (tokenFile === undefined) return env.RIVULET_TOKEN || undefined;
  const token = (await readGivenFile('--token-file', tokenFile)).toString('utf8').trim();
  if (token !== '') return token;
  throw new RivuletError('INVALID_ARGUMENT', `--token-file ${tokenFile} is empty: write the token into it.`);
}

/**
 * Reads a file that an option names.
 *
 * @throws RivuletError NOT_FOUND with the option, the file and why.
 */
export async function readGivenFile(option: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const why = RivuletError.from(cause).rawMessage;
    throw new RivuletError('NOT_FOUND', `${option} ${file} cannot be read: ${why}.`, { cause });
  }
}

/**
 * Runs a command on a session of a server that answers, and lets go of both.
 *
 * @throws RivuletError UNAVAILABLE where nobody answers.
 */
export async function withSession(
  address: string,
  id: string,
  options: ClientCommandOptions,
  io: Io,
  action: (session: Session) => Promise<void>,
): Promise<void> {
  await using client = createClient(address, { name: 'rivulet-cli', ...(await clientOptions(options, io)) });
  const session = client.session(id);
  await connected(client, session, { address, timeoutMs: options.timeout, signal: io.signal });
  await action(session);
}

/**
 * Waits until the server has answered for the first time, or the command is to end.
 *
 * A program that runs for days waits for its server however long it takes. Who types a command wants to know at once that
 * nobody listens: here the second failure to connect in a row is one. From the first answer on the client reconnects as
 * ever.
 *
 * @throws RivuletError UNAVAILABLE where nobody answers.
 */
export async function connected(
  client: Client,
  session: Session,
  {
    address,
    timeoutMs,
    signal,
  }: { readonly address: string; readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<void> {
  const refused$ = client.status$.pipe(
    filter(status => status.state === 'reconnecting'),
    filter(({ attempt }) => attempt >= MAX_FAILURES),
    map(({ cause }) => explained(address, cause)),
  );
  const ready$ = from(session.ready({ timeoutMs, signal })).pipe(
    map(() => undefined),
    catchError((error: unknown) => of(signal.aborted ? undefined : explained(address, error))),
  );
  const failure = await firstValueFrom(merge(refused$, ready$));
  if (failure) throw failure;
}

/** Tells who types a command what a failure to connect means. */
export function explained(address: string, cause: unknown): RivuletError {
  const error = RivuletError.from(cause);
  if (error.code !== 'UNAVAILABLE' && error.code !== 'DEADLINE_EXCEEDED') return error;
  const text = `No Rivulet server answers at ${address} (${reasonOf(error.rawMessage)}). Start one with "rivulet serve", or check the address.`;
  return new RivuletError('UNAVAILABLE', text, { cause });
}
