import { listAuditRecords, type Principal } from '@loyaltyos/identity';
import type { Json } from '@loyaltyos/kernel';
import { type Account, type LotOfCustomer, readLotPage } from '@loyaltyos/ledger';
import type { Context } from '../context.ts';
import { getBalance } from '../customers/get-balance.ts';
import { getCustomer } from '../customers/get-customer.ts';
import { listLedger } from '../customers/list-ledger.ts';
import type { CustomerRow } from '../customers/stored-customers.ts';
import { wholeOrder } from '../orders/get-order.ts';
import { readCounterPage } from '../orders/rule-counters.ts';
import { readOrderIdsOf, readOrders } from '../orders/stored-orders.ts';
import { type Page, pageOf } from '../page.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { listRedemptions } from '../redemptions/get-redemption.ts';
import { tierSeen } from '../tiers/standing.ts';
import type { Exported } from './exported.ts';
import { readTold } from './read-told.ts';

/** Which records of a section are wanted. */
export interface SectionQuery {
  readonly customer: CustomerRow;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after: Json | undefined;
}

/** Reads a page of a section; a section of another name may lie in it. */
export type SectionReader = (context: Context, principal: Principal, query: SectionQuery) => Promise<Page<Exported>>;

/** An export, in this order: a place in it is the number of a section here, so that a new one goes to the end. */
export const SECTIONS: readonly SectionReader[] = [
  async (context, principal, { customer: { customerId } }) => {
    const record = await getCustomer(context, principal, { customerId, withProfile: true });
    return { rows: [{ section: 'profile', record }] };
  },
  async ({ database }, { tenant: { tenantId } }, { customer }) => {
    const programme = await database.transaction(tenantId, (tx) => readProgramme(tx, tenantId));
    const { tierSince, tierUntil, qualifyingPoints, pointsEarned, orders } = customer;
    const tier = tierSeen(programme, customer.tier);
    const spend = { minor: customer.spend, currency: baseCurrencyOf(programme) };
    const record = { tier, tierSince, tierUntil, qualifyingPoints, pointsEarned, orders, spend };
    return { rows: [{ section: 'membership', record }] };
  },
  async (context, principal, { customer: { customerId } }) => {
    return { rows: [{ section: 'balance', record: await getBalance(context, principal, { customerId }) }] };
  },
  readLots,
  async (context, principal, { customer: { customerId }, limit, after }) => {
    const query = { customerId, limit, ...(after === undefined ? {} : { after }) };
    return named(await listLedger(context, principal, query), (record) => ({ section: 'ledger', record }));
  },
  readOrdersOf,
  async (context, principal, { customer: { customerId }, limit, after }) => {
    const query = { customerId, limit, ...(after === undefined ? {} : { after }) };
    return named(await listRedemptions(context, principal, query), (record) => ({ section: 'redemptions', record }));
  },
  readCounters,
  readAudit,
  readTold,
];

async function readLots(
  { database }: Context,
  { tenant: { tenantId } }: Principal,
  { customer: { customerId, stripe }, limit, after }: SectionQuery,
): Promise<Page<Exported>> {
  return database.transaction(tenantId, async (tx) => {
    const query = { customerId, stripe, limit: limit + 1, after: lotPlaceFrom(after) };
    const [programme, lots] = await Promise.all([readProgramme(tx, tenantId), readLotPage(tx, tenantId, query)]);
    const currency = baseCurrencyOf(programme);
    const page = pageOf(lots, limit, ({ place }) => [place.account, String(place.seq), place.line]);
    return named(page, (lot) => ({ section: 'lots', record: { lot, currency } }));
  });
}

function lotPlaceFrom(after: Json | undefined): LotOfCustomer['place'] | undefined {
  if (!Array.isArray(after)) return undefined;
  const [account, seq, line] = after as [Account, string, number];
  return { account, seq: BigInt(seq), line };
}

async function readOrdersOf(
  { database, identity }: Context,
  { tenant: { tenantId } }: Principal,
  { customer: { customerId }, limit, after }: SectionQuery,
): Promise<Page<Exported>> {
  return database.transaction(tenantId, async (tx) => {
    const [occurredAt, orderId] = Array.isArray(after) ? (after as [number, string]) : [undefined, ''];
    const behind = occurredAt === undefined ? undefined : { occurredAt, orderId };
    const found = await readOrderIdsOf(tx, tenantId, { customerId, after: behind, limit: limit + 1 });
    const page = pageOf(found, limit, (order) => [order.occurredAt, order.orderId]);
    const orderIds = page.rows.map((order) => order.orderId);
    const stored = await readOrders(tx, tenantId, orderIds);
    const whole = await Promise.all(orderIds.map((id) => wholeOrder(tx, identity, tenantId, stored.get(id)!)));
    return { ...page, rows: whole.map((record) => ({ section: 'orders', record })) };
  });
}

async function readCounters(
  { database }: Context,
  { tenant: { tenantId } }: Principal,
  { customer: { customerId }, limit, after }: SectionQuery,
): Promise<Page<Exported>> {
  const page = await database.transaction(tenantId, (tx) =>
    readCounterPage(tx, tenantId, { customerId, limit, ...(after === undefined ? {} : { after }) }),
  );
  return named(page, (record) => ({ section: 'counters', record }));
}

async function readAudit(
  { database }: Context,
  { tenant: { tenantId } }: Principal,
  { customer: { customerId }, limit, after }: SectionQuery,
): Promise<Page<Exported>> {
  const subject = { kind: 'customer', id: customerId };
  const before = typeof after === 'string' ? { before: after } : {};
  const records = await listAuditRecords(database, tenantId, { subject, limit: limit + 1, ...before });
  const page = pageOf(records, limit, ({ auditId }) => auditId);
  return named(page, (record) => ({ section: 'audit', record }));
}

function named<Row>(page: Page<Row>, name: (row: Row) => Exported): Page<Exported> {
  return { ...page, rows: page.rows.map(name) };
}
