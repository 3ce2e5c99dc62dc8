import { Option, type Command } from 'commander';
import { firstValueFrom } from 'rxjs';
import {
  createServer,
  type Limits,
  type LogFields,
  type Logger,
  type TlsOptions as ServerTlsOptions,
} from '../../server/index.js';
import { httpFace } from '../../endpoint/index.js';
import { addTokenOption, readGivenFile, readToken, type TokenOptions } from '../connection.js';
import { listenHttp, type HttpServer } from '../httpServer.js';
import { abort$, type Io } from '../io.js';
import { parseDuration, parseLimit, parsePort } from '../parse.js';
import { printable } from '../text.js';
import { toJson } from '../valueText.js';

/** How long a closing server waits for the calls under way, in ms. */
const GRACE_MS = 5_000;

interface ServeOptions extends TokenOptions {
  readonly host: string;
  readonly port: number;
  readonly http?: number | undefined;
  readonly cors?: readonly string[] | undefined;
  readonly tlsCert?: string | undefined;
  readonly tlsKey?: string | undefined;
  readonly maxCommits?: number | undefined;
  readonly maxLogBytes?: number | undefined;
  readonly maxSessions?: number | undefined;
  readonly maxVariables?: number | undefined;
  readonly maxValueBytes?: number | undefined;
  readonly grace: number;
}

/** `rivulet serve`: runs a server until it is told to end. */
export function addServe(program: Command, io: Io): void {
  const command = program
    .command('serve')
    .description('run a server with the memory log; prints GRPC_READY:<port> once it accepts calls')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--port <port>', 'port to listen on; 0 takes a free one', parsePort, 50051)
    .option('--http <port>', 'also show variables over HTTP on this port; prints HTTP_READY:<port>', parsePort)
    .option(
      '--cors <origins...>',
      'origins whose pages may read over HTTP, such as https://app.example.com; needs --http',
    )
    .option('--tls-cert <file>', 'certificate chain, PEM; needs --tls-key')
    .option('--tls-key <file>', 'private key, PEM; needs --tls-cert')
    .option('--max-commits <n>', 'commits of a session that the log retains', parseLimit)
    .option('--max-log-bytes <n>', 'bytes of a session that the log retains', parseLimit)
    .option('--max-sessions <n>', 'sessions', parseLimit)
    .option('--max-variables <n>', 'variables of a session', parseLimit)
    .option('--max-value-bytes <n>', 'bytes of a value', parseLimit)
    .addOption(
      new Option('--grace <duration>', 'how long to wait for calls under way when it ends')
        .argParser(parseDuration)
        .default(GRACE_MS, '5s'),
    );

  addTokenOption(command).action((options: ServeOptions) => {
    // TLS with half of what it takes must not turn into none.
    if ((options.tlsCert === undefined) !== (options.tlsKey === undefined)) {
      command.error('error: --tls-cert and --tls-key need each other: give both or none');
    }
    if (options.cors && options.http === undefined) command.error('error: --cors needs --http');
    return serve(options, io);
  });
}

async function serve(options: ServeOptions, io: Io): Promise<void> {
  const { host, port, grace, http: httpPort, cors } = options;
  const logger = lineLogger(io);
  const token = await readToken(options, io);
  const tls = await readTls(options);
  const server = createServer({ host, port, token, tls, limits: limitsOf(options), logger });
  // Made first, so that an option that makes no sense is told before anything listens.
  const face = httpPort === undefined ? undefined : httpFace(server, { token, cors, hosts: hostsOf(host), logger });
  let http: HttpServer | undefined;
  try {
    if (face) http = await listenHttp(face, { host, port: httpPort ?? 0, tls, logger });
    await server.listen();
    io.stdout.write(`GRPC_READY:${server.port}\n`);
    if (http) io.stdout.write(`HTTP_READY:${http.port}\n`);

    await firstValueFrom(abort$(io.signal));
    logger.info('The server is closing');
  } finally {
    // Browsers are let go of first, so that they see no session close.
    await face?.close();
    await http?.close();
    await server.close({ graceMs: grace });
  }
}

async function readTls({ tlsCert, tlsKey }: ServeOptions): Promise<ServerTlsOptions | undefined> {
  if (tlsCert === undefined || tlsKey === undefined) return undefined;
  return { cert: await readGivenFile('--tls-cert', tlsCert), key: await readGivenFile('--tls-key', tlsKey) };
}

/** Where only this machine can reach it, it goes by the names of this machine alone. */
function hostsOf(host: string): readonly string[] | undefined {
  const isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  return isLoopback ? [...new Set(['localhost', '127.0.0.1', '[::1]', host])] : undefined;
}

/** Only what is given: the server has a default for each limit. */
function limitsOf(options: ServeOptions): Partial<Limits> {
  const { maxCommits, maxLogBytes, maxSessions, maxVariables, maxValueBytes } = options;
  return {
    ...(maxCommits !== undefined && { retainedCommits: maxCommits }),
    ...(maxLogBytes !== undefined && { retainedBytes: maxLogBytes }),
    ...(maxSessions !== undefined && { sessions: maxSessions }),
    ...(maxVariables !== undefined && { variables: maxVariables }),
    ...(maxValueBytes !== undefined && { valueBytes: maxValueBytes }),
  };
}

/** A line an event on standard error: time, level, message, and what belongs to it as `key=value`. */
function lineLogger({ stderr }: Io): Logger {
  const log =
    (level: string) =>
    (message: string, fields: LogFields = {}) => {
      const facts = Object.entries(fields).map(([key, value]) => ` ${key}=${toJson(value)}`);
      stderr.write(`${new Date().toISOString()} ${level} ${printable(message)}${facts.join('')}\n`);
    };
  return { info: log('info'), warn: log('warn'), error: log('error') };
}
