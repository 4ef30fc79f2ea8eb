import type { GroupMode } from './group-mode.ts';

/** A claim lost to another rule of its group. */
export interface TracedLoss {
  /** Another rule of its group won. */
  step: 'lost';
  /** The group. */
  group: string;
  /** How the group decides. */
  mode: GroupMode;
  /** The rule that won. */
  to?: string;
}
