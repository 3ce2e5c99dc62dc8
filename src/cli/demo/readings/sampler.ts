import { isName } from '../../../variables/index.js';
import { cpu, disks, eventLoop, load, memory, network, ownMemory, type Source } from './sources.js';

/** What one look at the machine told, by name. */
export type Readings = ReadonlyMap<string, number>;

export interface Sampler {
  /** Looks at the machine. Shares and rates come from the second look on. */
  read(): Readings;
  /** Sources that the system does not have, each with why. */
  readonly absent: ReadonlyMap<string, unknown>;
  /** Stops what runs between the looks. */
  close(): void;
}

/**
 * Reads the machine that it runs on. Names end in their unit, as `memory.used.bytes` does; see {@link unitOf}.
 *
 * A source that fails is asked no more: systems differ in what they tell, and a demo must run on all of them.
 *
 * @example
 * ```ts
 * const sampler = machineSampler();
 * sampler.read().get('load.1m'); // 0.42
 * ```
 *
 * @param sources What to read, by name. Default: all there are.
 */
export function machineSampler(sources: Readonly<Record<string, () => Source>> = allSources): Sampler {
  const present = new Map<string, Source>();
  const absent = new Map<string, unknown>();
  for (const [name, open] of Object.entries(sources)) attempt(name, () => present.set(name, open()));

  function attempt(name: string, action: () => void) {
    try {
      action();
    } catch (error) {
      present.get(name)?.close?.();
      present.delete(name);
      absent.set(name, error);
    }
  }

  return {
    read() {
      const readings = new Map<string, number>();
      for (const [name, source] of present) {
        attempt(name, () => {
          // The system names its devices; not all such names can name a variable.
          for (const [reading, value] of source.read()) if (isName(reading)) readings.set(reading, value);
        });
      }
      return readings;
    },
    absent,
    close() {
      for (const source of present.values()) source.close?.();
      present.clear();
    },
  };
}

const allSources = { load, cpu, memory, eventLoop, network, disks, ownMemory };
