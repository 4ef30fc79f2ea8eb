import type { Shape } from '../core/shape.ts';
import type { AccountKind } from './account-kind.ts';
import type { Units } from './units.ts';

/** Units that this transaction made; the entry on the same line is them. */
export interface TransactionLot {
  /** The line within the transaction, from 1. */
  line: number;
  /** The merchant's id of the customer. */
  customerId: string;
  /** What the units are. */
  account: AccountKind;
  earned: Units;
  /** When the units can be spent from. */
  availableAt: Date;
  /** When what is left of them lapses. Absent: never. */
  expiresAt?: Date;
  /** The id of the rule set. */
  ruleSetId?: string;
  /** The version of the rule set that ran. */
  ruleSetVersion?: number;
  /** The rule that granted them. */
  ruleId?: string;
}

/** Where it has instants. */
export const transactionLotShape: Shape = { fields: { availableAt: 'instant', expiresAt: 'instant' } };
