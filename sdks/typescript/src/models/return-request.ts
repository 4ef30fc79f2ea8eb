import type { DecimalInput } from '../core/values.ts';
import type { ReturnLineRequest } from './return-line-request.ts';

/** A part of an order that comes back: `amount` or `lineItems`. */
export interface ReturnRequest {
  /** The merchant's id of the return, unique within its order. */
  returnId: string;
  /** What of the order's total comes back, in the order's currency. Either this or `lineItems`. */
  amount?: DecimalInput | undefined;
  /** Which goods come back, 1 to 500. Either this or `amount`; shipping comes back by `amount` alone. */
  lineItems?: readonly ReturnLineRequest[] | undefined;
  /** Why. A code of yours, no free text. */
  reason?: string | undefined;
  /** Whether the return waits for an order that has not arrived, 30 days at most. Absent: false. */
  park?: boolean | undefined;
}
