import type { Shape } from '../core/shape.ts';

/** A list without its members, in its newest version. */
export interface NamedListSummary {
  /** The name of the list, as rules write it: `list("excluded-skus")`. */
  name: string;
  /** The version, from 1. */
  version: number;
  /** How many members it has. */
  memberCount: number;
  /** Who did it. */
  author: string;
  /** When this version was written. */
  updatedAt: Date;
}

/** Where it has instants. */
export const namedListSummaryShape: Shape = { fields: { updatedAt: 'instant' } };
