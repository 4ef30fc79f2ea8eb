import { formatInstant } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { PostedTransaction } from '../../engine.ts';
import { toWireInteger } from '../../schema/points.ts';
import { unitsToWire, type Units } from '../amount.ts';
import type { LedgerTransaction } from './transaction-schema.ts';

export function transactionToWire(transaction: PostedTransaction): Static<typeof LedgerTransaction> {
  const { transactionId, recordedAt, effectiveAt, orderId, reference, event, sealed, creditCurrency } = transaction;
  const units = (account: 'points' | 'credit', amount: bigint): Static<typeof Units> =>
    unitsToWire(
      account === 'points'
        ? { account, points: amount }
        : { account, credit: { minor: amount, currency: creditCurrency } },
    );
  return {
    ledgerTransactionId: transactionId,
    recordedAt: formatInstant(recordedAt),
    ...(effectiveAt === null ? {} : { effectiveAt: formatInstant(effectiveAt) }),
    ...(orderId === null ? {} : { orderId }),
    ...(reference === null ? {} : { reference }),
    event,
    entries: transaction.entries.map(({ line, customerId, account, bucket, kind, ...entry }) => ({
      line,
      customerId,
      account,
      bucket,
      type: kind,
      amount: units(account, entry.amount),
      balanceAfter: units(account, entry.balanceAfter),
      version: toWireInteger(entry.accountVersion),
    })),
    issuer: transaction.issuer.map(({ line, account, side, amount }) => {
      return { line, account, side, amount: units(account, amount) };
    }),
    lots: transaction.lots.map(({ line, customerId, account, earned, availableAt, expiresAt, source }) => ({
      line,
      customerId,
      account,
      earned: units(account, earned),
      availableAt: formatInstant(availableAt),
      ...(expiresAt === null ? {} : { expiresAt: formatInstant(expiresAt) }),
      ...(source === null
        ? {}
        : { ruleSetId: source.ruleSetId, ruleSetVersion: source.version, ruleId: source.ruleId }),
    })),
    uses: transaction.uses.map(({ line, account, lotTransactionId, lotLine, amount, held }) => ({
      line,
      account,
      lot: { ledgerTransactionId: lotTransactionId, line: lotLine },
      amount: units(account, amount),
      held: units(account, held),
    })),
    currencyCode: creditCurrency,
    ...(sealed === null
      ? {}
      : { sealed: { block: toWireInteger(sealed.block), sealedAt: formatInstant(sealed.sealedAt) } }),
  };
}
