export { pageOf, type Page, type PageQuery } from '@loyaltyos/kernel';

/** The result of a write with a natural key: `replayed` when the same request had been answered before. */
export interface Replayable {
  readonly replayed: boolean;
}
