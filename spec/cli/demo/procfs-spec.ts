import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCoreTimes, parseDisks, parseMemory, parseNetwork } from '../../../src/cli/demo/readings/procfs.js';

describe('parseCoreTimes', () => {
  const stat = [
    'cpu  300 4 60 5000 30 1 2 3 7 8',
    'cpu0 100 2 20 3000 10 1 0 1 7 0',
    'cpu11 200 2 40 2000 20 0 2 2 0 8',
    'intr 844260 0 0 0',
    'ctxt 2215939',
  ].join('\n');

  it('should count idling, waiting for disks and stolen time as not busy, and guests once', () => {
    expect(parseCoreTimes(stat)).toEqual([
      { core: '0', busy: 123, total: 3134 },
      { core: '11', busy: 244, total: 2266 },
    ]);
  });

  it('should find nothing in an empty text', () => {
    expect(parseCoreTimes('')).toEqual([]);
  });

  it('should say which line it cannot read', () => {
    expect(() => parseCoreTimes('cpu0 1 2 x 4')).toThrow('this line is not as it should be: cpu0 1 2 x 4');
  });
});

describe('parseMemory', () => {
  const meminfo = [
    'MemTotal:       24684096 kB',
    'MemFree:        23463064 kB',
    'MemAvailable:   23793356 kB',
    'SwapCached:            0 kB',
    'SwapTotal:          1024 kB',
    'SwapFree:            512 kB',
    'HugePages_Total:       0',
  ].join('\n');

  it('should give bytes', () => {
    expect(parseMemory(meminfo)).toEqual({
      total: 25_276_514_304,
      available: 24_364_396_544,
      swapTotal: 1_048_576,
      swapFree: 524_288,
    });
  });

  it('should name a field that is missing, as on kernels before 3.14', () => {
    expect(() => parseMemory(meminfo.replace('MemAvailable', 'Mem'))).toThrow('it has no MemAvailable');
  });
});

describe('parseNetwork', () => {
  it('should read what each interface received and sent, aliases and glued numbers included', () => {
    const dev = [
      'Inter-|   Receive                                                |  Transmit',
      ' face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed',
      '    lo:    3193      29    0    0    0     0          0         0     3194      29    0    0    0     0       0          0',
      '  eth0:1177839259   35297    0    0    0     0          0         0  3326098   22900    0    0    0     0       0          0',
      'eth0:1: 5 0 0 0 0 0 0 0 6 0 0 0 0 0 0 0',
    ].join('\n');

    expect(parseNetwork(dev)).toEqual([
      { device: 'lo', in: 3193, out: 3194 },
      { device: 'eth0', in: 1_177_839_259, out: 3_326_098 },
      { device: 'eth0:1', in: 5, out: 6 },
    ]);
  });
});

describe('parseDisks', () => {
  const line = (device: string, sectorsRead: number, sectorsWritten: number) =>
    ` 254       0 ${device} 51732 11472 ${sectorsRead} 36372 16942 80570 ${sectorsWritten} 10749 0 13012 47892 0 0 0 0`;

  it('should give bytes of 512 byte sectors, without partitions, loop devices and disks in memory', () => {
    const diskstats = [
      line('loop0', 1, 1),
      line('zram0', 1, 1),
      line('sda', 10, 20),
      line('sda1', 9, 19),
      line('sdaa', 3, 4),
      line('nvme0n1', 1, 2),
      line('nvme0n1p1', 1, 2),
      line('nvme0n10', 5, 6),
      '',
    ].join('\n');

    expect(parseDisks(diskstats)).toEqual([
      { device: 'sda', in: 5120, out: 10_240 },
      { device: 'sdaa', in: 1536, out: 2048 },
      { device: 'nvme0n1', in: 512, out: 1024 },
      { device: 'nvme0n10', in: 2560, out: 3072 },
    ]);
  });
});

describe.runIf(process.platform === 'linux')('the files of this machine', () => {
  const read = (file: string) => readFileSync(file, 'utf8');

  it('should be readable', () => {
    const cores = parseCoreTimes(read('/proc/stat'));
    expect(cores.length).toBeGreaterThan(0);
    for (const { busy, total } of cores) expect(busy).toBeLessThanOrEqual(total);
    const { total, available } = parseMemory(read('/proc/meminfo'));
    expect(total).toBeGreaterThan(available);
    expect(available).toBeGreaterThan(0);
    expect(parseNetwork(read('/proc/net/dev')).length).toBeGreaterThan(0);
    expect(() => parseDisks(read('/proc/diskstats'))).not.toThrow();
  });
});
