import type { Principal } from '@loyaltyos/identity';
import { parseTransactionId, readTransaction } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import type { PostedTransaction } from './transaction.ts';

/**
 * Everything that a ledger transaction posted.
 *
 * @throws Problem `transaction-not-found`.
 */
export async function getTransaction(
  { database }: Context,
  principal: Principal,
  transactionId: string,
): Promise<PostedTransaction> {
  const { tenantId } = principal.tenant;
  const place = parseTransactionId(transactionId);
  if (place === undefined) throw new Problem('transaction-not-found');
  return database.transaction(tenantId, async (tx) => {
    const [transaction, programme] = await Promise.all([
      readTransaction(tx, tenantId, place),
      readProgramme(tx, tenantId),
    ]);
    if (transaction === undefined) throw new Problem('transaction-not-found');
    return { ...transaction, creditCurrency: baseCurrencyOf(programme) };
  });
}
