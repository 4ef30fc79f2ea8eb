import type { Shape } from '../core/shape.ts';

/** One version of a list. */
export interface NamedList {
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
  /** In the order in which they were sent, none twice. */
  members: string[];
}

/** Where it has instants. */
export const namedListShape: Shape = { fields: { updatedAt: 'instant' } };
