import type { Instant } from '@loyaltyos/kernel';

/** A list that rule sets look values up in: one version of it. */
export interface NamedListVersion {
  readonly name: string;
  readonly version: number;
  /** None twice, in the order in which they were given. */
  readonly members: readonly string[];
  /** The id of the principal who wrote it. */
  readonly author: string;
  readonly updatedAt: Instant;
}

export type NamedListSummary = Omit<NamedListVersion, 'members'> & { readonly memberCount: number };

/** How many members a list may have. */
export const MOST_MEMBERS = 100_000;
