import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { findProgram, requirement } from './requires.js';

/** A real broker of one's own: Apache Kafka in KRaft mode, in a process that can be stopped and started again. */
export interface KafkaBroker {
  /** `host:port`, the same after each start. */
  readonly address: string;
  /** Where a client has to say who it is: SASL/PLAIN without TLS. */
  readonly saslAddress: string;
  readonly credentials: { readonly username: string; readonly password: string };
  /** Starts it again on the same data and port, and resolves when it answers. */
  start(): Promise<void>;
  /** SIGTERM: it says goodbye. */
  stop(): Promise<void>;
  /** SIGKILL: it does not. */
  kill(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Where `scripts/ci/kafka.sh` has put the newest Kafka that there is. */
function findKafka(): string | undefined {
  if (!findProgram('java')) return undefined;
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'rivulet');
  const cached = existsSync(cache) ? readdirSync(cache).filter(name => name.startsWith('kafka-')) : [];
  const newestFirst = cached.sort().reverse();
  const homes = [process.env.RIVULET_KAFKA_HOME, ...newestFirst.map(name => join(cache, name))];
  return homes.find(home => home !== undefined && existsSync(join(home, 'libs')));
}

/** A `describe` for specs against a broker: skipped where Java or Kafka is missing, failed in CI. */
export function describeKafka(title: string, specs: (home: string) => void): void {
  requirement(findKafka(), 'Apache Kafka, which scripts/ci/kafka.sh fetches').describe(title, specs);
}

/** Starts a broker in a folder of its own, and resolves when it answers. */
export async function startKafkaBroker(home: string): Promise<KafkaBroker> {
  const [broker] = await startKafkaCluster(home, 1);
  return broker!;
}

/** Starts brokers that form a cluster, each a controller too, and resolves when each knows all of them. */
export async function startKafkaCluster(home: string, size: number): Promise<readonly KafkaBroker[]> {
  const ports = await freePorts(3 * size);
  const nodes = Array.from({ length: size }, (_, at): Node => {
    const [port, saslPort, controllerPort] = ports.slice(3 * at);
    return { id: at + 1, port, saslPort, controllerPort };
  });
  return Promise.all(nodes.map(node => startNode(home, node, nodes)));
}

interface Node {
  readonly id: number;
  readonly port: number | undefined;
  readonly saslPort: number | undefined;
  readonly controllerPort: number | undefined;
}

async function startNode(home: string, node: Node, nodes: readonly Node[]): Promise<KafkaBroker> {
  const folder = await mkdtemp(join(tmpdir(), 'rivulet-kafka-'));
  const settings = join(folder, 'server.properties');
  const credentials = { username: 'reader', password: 'correct-horse-battery' };
  await writeFile(settings, properties({ folder, node, nodes, ...credentials }));
  const heap = nodes.length > 1 ? '-Xmx128m' : '-Xmx256m';
  const logged = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn';
  const java = [heap, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', logged, '-cp', join(home, 'libs', '*')];
  const format = ['kafka.tools.StorageTool', 'format', '-t', 'AAAAAAAAAAAAAAAAAAAAAA', '-c', settings];
  await promisify(execFile)('java', [...java, ...format]);
  let child: ChildProcess | undefined;

  async function end(signal: 'SIGTERM' | 'SIGKILL') {
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  const broker: KafkaBroker = {
    address: `127.0.0.1:${node.port}`,
    saslAddress: `127.0.0.1:${node.saslPort}`,
    credentials,
    async start() {
      const log = join(folder, 'broker.log');
      const output = openSync(log, 'a');
      child = spawn('java', [...java, 'kafka.Kafka', settings], { stdio: ['ignore', output, output] });
      closeSync(output);
      // A run that is broken off leaves no broker behind.
      const { pid } = child;
      const kill = () => {
        if (child?.pid === pid) child?.kill('SIGKILL');
      };
      process.once('exit', kill);
      child.once('exit', () => process.off('exit', kill));
      await untilItAnswers(broker.address, nodes.length, child, log);
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
  await broker.start();
  return broker;
}

async function untilItAnswers(address: string, size: number, child: ChildProcess, log: string): Promise<void> {
  const kafka = new Kafka({
    brokers: [address],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 2000,
    retry: { retries: 0 },
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The broker has ended:\n${await readFile(log, 'utf8')}`);
    const admin = kafka.admin();
    try {
      await admin.connect();
      // It is in its own list of brokers once it takes part, which is after it listens.
      const { brokers } = await admin.describeCluster();
      if (brokers.length === size) return;
    } catch {
      // Not yet.
    } finally {
      await admin.disconnect();
    }
    await sleep(50);
  }
}

/**
 * Ports that nobody listens at, below those that the system gives to outgoing connections: one of those might take the
 * broker's port while it is down.
 */
async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = 15_000 + Math.floor(Math.random() * 15_000);
    const server = createServer().listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
      ports.add(port);
      await new Promise(resolve => server.close(resolve));
    } catch {
      // Somebody has it.
    }
  }
  return [...ports];
}

function properties(options: {
  readonly folder: string;
  readonly node: Node;
  readonly nodes: readonly Node[];
  readonly username: string;
  readonly password: string;
}): string {
  const { folder, node, nodes, username, password } = options;
  const { id, port, saslPort, controllerPort } = node;
  const voters = nodes.map(each => `${each.id}@127.0.0.1:${each.controllerPort}`).join(',');
  const plain = 'org.apache.kafka.common.security.plain.PlainLoginModule';
  return `
process.roles=broker,controller
node.id=${id}
controller.quorum.voters=${voters}
listeners=PLAINTEXT://127.0.0.1:${port},SASL_PLAINTEXT://127.0.0.1:${saslPort},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port},SASL_PLAINTEXT://127.0.0.1:${saslPort}
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
sasl.enabled.mechanisms=PLAIN
listener.name.sasl_plaintext.plain.sasl.jaas.config=${plain} required user_${username}="${password}";
log.dirs=${join(folder, 'data')}
auto.create.topics.enable=false
default.replication.factor=${nodes.length}
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
num.network.threads=2
num.io.threads=2
background.threads=2
num.recovery.threads.per.data.dir=1
log.cleaner.enable=false
# A group forms without waiting for more members, and gives one that died up soon.
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=500
# A broker that was killed may register again soon.
broker.session.timeout.ms=1000
broker.heartbeat.interval.ms=200
`;
}
