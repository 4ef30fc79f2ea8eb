import { statement, type Transaction } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';

/** A return that waited, and waits no more. */
export interface DroppedReturn {
  readonly orderId: string;
  readonly returnId: string;
  readonly parkedAt: Instant;
}

// Of those whose order has come: of the others nobody knows whose they are. A tenant's waiting returns are bounded.
const deleteParked = statement(
  'loyalty.drop-parked-returns-of-customer',
  `DELETE FROM parked_return AS p
    USING order_record AS o
    WHERE p.tenant_id = $1 AND o.tenant_id = $1 AND o.order_id = p.order_id AND o.customer_id = $2
   RETURNING p.order_id AS "orderId", p.return_id AS "returnId", p.parked_at AS "parkedAt"`,
);

/** Takes the returns of a customer's orders that have not been applied yet off the list. */
export function dropParkedReturns(
  tx: Transaction,
  tenantId: string,
  customerId: string,
): Promise<readonly DroppedReturn[]> {
  return tx.query<DroppedReturn>(deleteParked, [tenantId, customerId]);
}
