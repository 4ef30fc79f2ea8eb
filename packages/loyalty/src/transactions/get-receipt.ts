import type { Principal } from '@loyaltyos/identity';
import { buildReceipt, parseTransactionId, readTransaction, type Receipt } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { sealSoon } from '../sealing/run-sealing.ts';

/**
 * The proof that a transaction is in a sealed block. Asking for one that is not sealed yet has it sealed soon.
 *
 * @throws Problem `transaction-not-found`; `receipt-not-ready` until a block seals it.
 */
export async function getReceipt(context: Context, principal: Principal, transactionId: string): Promise<Receipt> {
  const { tenantId } = principal.tenant;
  const place = parseTransactionId(transactionId);
  if (place === undefined) throw new Problem('transaction-not-found');
  const receipt = await context.database.transaction(
    tenantId,
    async (tx) => {
      if ((await readTransaction(tx, tenantId, place)) === undefined) throw new Problem('transaction-not-found');
      return buildReceipt(tx, tenantId, place);
    },
    { isolation: 'repeatable read', readOnly: true },
  );
  if (receipt !== undefined) return receipt;
  throw new Problem('receipt-not-ready', { retryAfterMs: await sealSoon(context, tenantId) });
}
