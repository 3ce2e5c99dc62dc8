import { readFileSync } from 'node:fs';
import { cpus, freemem, loadavg, totalmem } from 'node:os';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { growthOver } from './growth.js';
import {
  parseCoreTimes,
  parseDisks,
  parseMemory,
  parseNetwork,
  type CoreTimes,
  type DeviceBytes,
  type MemoryBytes,
} from './procfs.js';

/** A name and what it stands at. */
type Reading = readonly [name: string, value: number];

/** One thing that is read. It throws where the system does not tell. */
export interface Source {
  read(): Reading[];
  close?(): void;
}

/** How far back rates and shares look, in ms. */
const WINDOW_MS = 1000;

/** How often the delay of the event loop is looked at, in ms. */
const DELAY_RESOLUTION_MS = 10;

/** How many processes wanted a core, on average over one and over five minutes. */
export function load(): Source {
  return {
    read() {
      // Windows has no such thing, and Node says 0.
      if (process.platform === 'win32') return [];
      const [oneMinute = 0, fiveMinutes = 0] = loadavg();
      return [
        ['load.1m', oneMinute],
        ['load.5m', fiveMinutes],
      ];
    },
  };
}

/** The share of the last second that each core was busy, and all of them together. */
export function cpu(): Source {
  const grow = growthOver(WINDOW_MS);
  return {
    read() {
      const cores = coreTimes();
      const counters = new Map<string, number>();
      for (const { core, busy, total } of cores) counters.set(`${core} busy`, busy).set(`${core} total`, total);
      const growth = grow(counters, performance.now());

      const readings: Reading[] = [];
      let allBusy = 0;
      let allTotal = 0;
      for (const { core } of cores) {
        const busy = growth.of(`${core} busy`);
        const total = growth.of(`${core} total`);
        if (busy === undefined || !total) continue;
        allBusy += busy;
        allTotal += total;
        readings.push([`cpu.${core}.percent`, share(busy, total)]);
      }
      return allTotal > 0 ? [['cpu.all.percent', share(allBusy, allTotal)], ...readings] : [];
    },
  };
}

export function memory(): Source {
  return {
    read() {
      const { total, available, swapTotal, swapFree } = memoryBytes();
      const readings: Reading[] = [
        ['memory.used.bytes', total - available],
        ['memory.available.bytes', available],
      ];
      if (swapTotal > 0) readings.push(['swap.used.bytes', swapTotal - swapFree]);
      return readings;
    },
  };
}

/** How late the event loop of this process came to its timers since the last look, and how busy it was. */
export function eventLoop(): Source {
  const delays = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION_MS });
  delays.enable();
  let utilization = performance.eventLoopUtilization();
  return {
    read() {
      const now = performance.eventLoopUtilization();
      const busy = performance.eventLoopUtilization(now, utilization).utilization;
      utilization = now;
      const readings: Reading[] = [['eventLoop.busy.percent', share(busy, 1)]];
      if (delays.count > 0) {
        readings.push(['eventLoop.delayMean.ms', delayMs(delays.mean)], ['eventLoop.delayMax.ms', delayMs(delays.max)]);
        delays.reset();
      }
      return readings;
    },
    close: () => void delays.disable(),
  };
}

/** The memory of this process. */
export function ownMemory(): Source {
  return {
    read() {
      const { rss, heapUsed } = process.memoryUsage();
      return [
        ['process.rss.bytes', rss],
        ['process.heapUsed.bytes', heapUsed],
      ];
    },
  };
}

/** What each network interface receives and sends. */
export function network(): Source {
  return throughput('network', 'received', 'sent', () => parseNetwork(readFileSync('/proc/net/dev', 'utf8')));
}

/** What is read from each disk and written to it. */
export function disks(): Source {
  return throughput('disk', 'read', 'written', () => parseDisks(readFileSync('/proc/diskstats', 'utf8')));
}

function throughput(kind: string, inWord: string, outWord: string, look: () => DeviceBytes[]): Source {
  const grow = growthOver(WINDOW_MS);
  return {
    read() {
      // A device that never moved a byte is not in use; many machines have a dozen of these.
      const devices = look().filter(device => device.in + device.out > 0);
      const counters = new Map<string, number>();
      for (const device of devices)
        counters.set(`${device.device} in`, device.in).set(`${device.device} out`, device.out);
      const growth = grow(counters, performance.now());

      return devices.flatMap(({ device }) => {
        const received = growth.of(`${device} in`);
        const sent = growth.of(`${device} out`);
        if (received === undefined || sent === undefined) return [];
        const perSecond = 1000 / growth.elapsedMs;
        return [
          [`${kind}.${device}.${inWord}.bytesPerSecond`, Math.round(received * perSecond)],
          [`${kind}.${device}.${outWord}.bytesPerSecond`, Math.round(sent * perSecond)],
        ] satisfies Reading[];
      });
    },
  };
}

function coreTimes(): CoreTimes[] {
  if (process.platform === 'linux') return parseCoreTimes(readFileSync('/proc/stat', 'utf8'));
  return cpus().map(({ times }, index) => {
    const total = times.user + times.nice + times.sys + times.idle + times.irq;
    return { core: String(index), busy: total - times.idle, total };
  });
}

function memoryBytes(): MemoryBytes {
  if (process.platform === 'linux') return parseMemory(readFileSync('/proc/meminfo', 'utf8'));
  return { total: totalmem(), available: freemem(), swapTotal: 0, swapFree: 0 };
}

/** The kernel may count a core's idle time a step late, so that a share would be just outside. */
function share(part: number, whole: number): number {
  return Math.min(100, Math.max(0, (100 * part) / whole));
}

/** The histogram holds the time between two looks, in ns: what exceeds the resolution is the delay. */
function delayMs(nanoseconds: number): number {
  return Math.max(0, nanoseconds / 1e6 - DELAY_RESOLUTION_MS);
}
