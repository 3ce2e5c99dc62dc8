import { z } from 'zod';
import { unitOf, type Unit } from './units.js';

/** The readings of a machine, as variables of a session. Which there are depends on the machine. */
export type MachineShape = Readonly<Record<string, z.ZodNumber>>;

const schemas: Readonly<Record<Unit, z.ZodNumber>> = {
  percent: z.number().min(0).max(100),
  bytes: z.int().min(0),
  bytesPerSecond: z.number().min(0),
  ms: z.number().min(0),
  none: z.number().min(0),
};

/** Declares readings of these names: what a reading may be follows from its unit. */
export function machineShape(names: Iterable<string>): MachineShape {
  return Object.fromEntries(Array.from(names, name => [name, schemas[unitOf(name)]]));
}
