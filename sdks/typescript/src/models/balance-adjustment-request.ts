import type { DecimalInput } from '../core/values.ts';
import type { AccountKind } from './account-kind.ts';

/** What is set right: one of `points`, `credit` and `writeOff`. */
export interface BalanceAdjustmentRequest {
  /** Positive: so many points are given. Negative: so many are taken. */
  points?: number | undefined;
  /** The same of store credit, in the programme's base currency. */
  credit?: DecimalInput | undefined;
  /** All debt of this account is forgiven. */
  writeOff?: AccountKind | undefined;
  /** Why. A code of yours, no free text. */
  reason: string;
}
