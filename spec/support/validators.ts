import type { History, Validator, Violation } from './history.js';
import { heartbeatsComeInTime, latestFramesAreSmall } from './validators/heartbeats.js';
import { jointEmissionsAreWhole } from './validators/joint.js';
import { subscribersAgreeWithThemselves } from './validators/selves.js';
import { streamsFollowTruth } from './validators/streams.js';
import { subscribersFollowTruth } from './validators/subscribers.js';
import { truthIsSound } from './validators/truth.js';
import { writesHaveOneEffect } from './validators/writes.js';

/** All validators of the contract, by what they hold against what. */
const validators = {
  truthIsSound,
  streamsFollowTruth,
  subscribersFollowTruth,
  subscribersAgreeWithThemselves,
  jointEmissionsAreWhole,
  writesHaveOneEffect,
  latestFramesAreSmall,
} as const satisfies Readonly<Record<string, Validator>>;

export interface ValidateOptions {
  /** See {@link heartbeatsComeInTime}. Default: Infinity, since the times of real runs are those of a busy machine. */
  readonly graceMs?: number | undefined;
}

/** Everything that a history breaks. Empty: nothing. */
export function validate(history: History, { graceMs = Infinity }: ValidateOptions = {}): readonly Violation[] {
  return [...Object.values<Validator>(validators), heartbeatsComeInTime({ graceMs })].flatMap(check => check(history));
}

/** The points that a history breaks, each once. */
export function brokenPoints(history: History, options?: ValidateOptions): ReadonlySet<Violation['point']> {
  return new Set(validate(history, options).map(({ point }) => point));
}
