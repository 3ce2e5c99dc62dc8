import { RivuletError } from '../../../errors/index.js';

/** The time a core has spent since it was started, in a unit of the system's choice. */
export interface CoreTimes {
  /** `0`, `1` and so on. */
  readonly core: string;
  readonly busy: number;
  readonly total: number;
}

/** Bytes that went through a device since it was started. */
export interface DeviceBytes {
  readonly device: string;
  /** Received from the network, or read from the disk. */
  readonly in: number;
  /** Sent to the network, or written to the disk. */
  readonly out: number;
}

export interface MemoryBytes {
  readonly total: number;
  /** What programs can still have without swapping; caches that can be dropped included. */
  readonly available: number;
  readonly swapTotal: number;
  readonly swapFree: number;
}

/** The kernel counts disk sectors of this many bytes, whatever the sectors of the disk (Documentation/admin-guide/iostats). */
const BYTES_PER_SECTOR = 512;

/**
 * Reads the times of the cores from the text of `/proc/stat`.
 *
 * Waiting for a disk counts as idle, and so does time that the hypervisor took away: the core did nothing.
 *
 * @see proc_stat(5)
 */
export function parseCoreTimes(stat: string): CoreTimes[] {
  const cores: CoreTimes[] = [];
  for (const line of stat.split('\n')) {
    const [, core, rest] = /^cpu(\d+) (.*)$/.exec(line) ?? [];
    if (core === undefined || rest === undefined) continue;
    // `guest` and `guest_nice`, which follow, are part of `user` and `nice` already.
    const times = numbers(rest.split(/\s+/).slice(0, 8), '/proc/stat', line);
    const [, , , idle = 0, ioWait = 0, , , steal = 0] = times;
    const total = times.reduce((sum, time) => sum + time, 0);
    cores.push({ core, busy: total - idle - ioWait - steal, total });
  }
  return cores;
}

/**
 * Reads the memory of the machine from the text of `/proc/meminfo`.
 *
 * @throws RivuletError INTERNAL where a field is missing.
 * @see proc_meminfo(5)
 */
export function parseMemory(meminfo: string): MemoryBytes {
  const bytes = (field: string): number => {
    const [line = '', kibibytes = ''] = new RegExp(`^${field}:\\s*(\\d+) kB$`, 'm').exec(meminfo) ?? [];
    if (line === '') throw unreadable('/proc/meminfo', `it has no ${field}`);
    return Number(kibibytes) * 1024;
  };
  return {
    total: bytes('MemTotal'),
    available: bytes('MemAvailable'),
    swapTotal: bytes('SwapTotal'),
    swapFree: bytes('SwapFree'),
  };
}

/** Reads the bytes of the network interfaces from the text of `/proc/net/dev`. */
export function parseNetwork(dev: string): DeviceBytes[] {
  const interfaces: DeviceBytes[] = [];
  for (const line of dev.split('\n')) {
    // The name ends at the last colon: an alias such as `eth0:1` has one of its own.
    const [, device, rest] = /^\s*(\S+):\s*(\d.*)$/.exec(line) ?? [];
    if (device === undefined || rest === undefined) continue;
    const fields = numbers(rest.trim().split(/\s+/), '/proc/net/dev', line);
    interfaces.push({ device, in: fields[0] ?? 0, out: fields[8] ?? 0 });
  }
  return interfaces;
}

/**
 * Reads the bytes of the disks from the text of `/proc/diskstats`. Partitions are left out, since their disk counts
 * them too, and so are devices that keep nothing of their own: loop devices and disks in memory.
 *
 * @see Documentation/admin-guide/iostats of the Linux kernel
 */
export function parseDisks(diskstats: string): DeviceBytes[] {
  const disks: DeviceBytes[] = [];
  for (const line of diskstats.split('\n')) {
    const [, , device, ...rest] = line.trim().split(/\s+/);
    if (device === undefined || /^(loop|ram|zram|sr|fd)\d/.test(device)) continue;
    if (disks.some(disk => isPartition(device, disk.device))) continue;
    const fields = numbers(rest, '/proc/diskstats', line);
    disks.push({ device, in: (fields[2] ?? 0) * BYTES_PER_SECTOR, out: (fields[6] ?? 0) * BYTES_PER_SECTOR });
  }
  return disks;
}

/** `sda1` of `sda`, `nvme0n1p2` of `nvme0n1`: the kernel lists the disk first. */
function isPartition(device: string, disk: string): boolean {
  if (!device.startsWith(disk)) return false;
  const rest = device.slice(disk.length);
  return /\d$/.test(disk) ? /^p\d+$/.test(rest) : /^\d+$/.test(rest);
}

function numbers(fields: readonly string[], file: string, line: string): number[] {
  return fields.map(field => {
    const number = Number(field);
    if (field === '' || !Number.isFinite(number)) throw unreadable(file, `this line is not as it should be: ${line}`);
    return number;
  });
}

function unreadable(file: string, why: string): RivuletError {
  return new RivuletError('INTERNAL', `${file} cannot be read: ${why}. This reading is left out.`);
}
