import type { Principal } from '@loyaltyos/identity';
import type { CurrencyCode, Json } from '@loyaltyos/kernel';
import { readLedgerPage, type LedgerEntry, type LedgerPlace } from '@loyaltyos/ledger';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import type { CustomerEntry, LedgerQuery } from './customer.ts';
import { customerNamed } from './member-of.ts';
import { readCustomers } from './stored-customers.ts';

/**
 * What happened on a customer's accounts, newest first.
 *
 * @throws Problem `customer-not-found`, `customer-erased`.
 */
export async function listLedger(
  { database }: Context,
  principal: Principal,
  query: LedgerQuery,
): Promise<Page<CustomerEntry>> {
  const { tenantId } = principal.tenant;
  const { customerId, limit, type, account, from, to } = query;
  return database.transaction(tenantId, async (tx) => {
    const before = placeFrom(query.after);
    const [customers, programme, page] = await Promise.all([
      readCustomers(tx, tenantId, [customerId]),
      readProgramme(tx, tenantId),
      readLedgerPage(tx, tenantId, {
        customerId,
        limit,
        ...(before === undefined ? {} : { before }),
        ...(type === undefined ? {} : { kind: type }),
        ...(account === undefined ? {} : { account }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      }),
    ]);
    customerNamed({ customers }, customerId);
    const rows = page.entries.map((entry) => customerEntry(entry, baseCurrencyOf(programme)));
    return page.next === undefined ? { rows } : { rows, next: [String(page.next.seq), page.next.line] };
  });
}

function placeFrom(after: Json | undefined): LedgerPlace | undefined {
  if (!Array.isArray(after)) return undefined;
  const [seq, line] = after as [string, number];
  return { seq: BigInt(seq), line };
}

function customerEntry(entry: LedgerEntry, currency: CurrencyCode): CustomerEntry {
  const base = {
    ledgerTransactionId: entry.transactionId,
    type: entry.kind,
    bucket: entry.bucket,
    ...(entry.orderId === null ? {} : { orderId: entry.orderId }),
    ...(entry.ruleId === null ? {} : { ruleId: entry.ruleId }),
    ...(entry.reference === null ? {} : { reference: entry.reference }),
    effectiveAt: entry.effectiveAt,
    recordedAt: entry.recordedAt,
  };
  if (entry.account === 'points') {
    return { ...base, account: 'points', amount: entry.amount, balanceAfter: entry.balanceAfter };
  }
  const money = (minor: bigint): { minor: bigint; currency: CurrencyCode } => ({ minor, currency });
  return { ...base, account: 'credit', amount: money(entry.amount), balanceAfter: money(entry.balanceAfter) };
}
