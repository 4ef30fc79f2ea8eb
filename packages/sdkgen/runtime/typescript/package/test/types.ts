// What must hold of the types: this file is compiled, and never run.
import type {
  CreditEntry,
  CustomerPatch,
  EnrolmentRequest,
  LedgerEntry,
  LoyaltyOSClient,
  Order,
  OrderRequest,
  OrderStatus,
  Page,
  PointsEntry,
  ProblemCode,
  UnknownArm,
  updateCustomer,
} from '@loyaltyos/sdk';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Takes<Target, Value> = [Value] extends [Target] ? true : false;

function holds<Statement extends true>(..._: Statement[]): void {}

export function openEnums(): void {
  // Editors offer the values that are known: the type is not just text.
  holds<Equal<Equal<OrderStatus, string>, false>>();
  holds<Takes<OrderStatus, 'cancelled'>>();
  holds<Takes<OrderStatus, string>>();
  holds<Equal<Equal<ProblemCode, string>, false>>();
  holds<Takes<ProblemCode, 'insufficient-points'>>();
}

export function unions(entry: LedgerEntry): void {
  if (entry.account === 'points') holds<Equal<typeof entry, PointsEntry>>();
  else if (entry.account === 'credit') holds<Equal<typeof entry, CreditEntry>>();
  else {
    holds<Equal<typeof entry, UnknownArm<'account'>>>();
    holds<Equal<(typeof entry)['whatever'], unknown>>();
  }
}

export function changes(): void {
  // Absent, undefined and null are all said in a change; null means to remove.
  holds<Takes<CustomerPatch, {}>>();
  holds<Takes<CustomerPatch, { phone: undefined }>>();
  holds<Takes<CustomerPatch, { phone: null; attributes: { size: null } }>>();
  // Nothing is removed by enrolling.
  holds<Takes<EnrolmentRequest, { phone: undefined }>>();
  holds<Equal<Takes<EnrolmentRequest, { phone: null }>, false>>();
  // The version that is changed must be named.
  holds<Equal<undefined extends Parameters<typeof updateCustomer>[3] ? true : false, false>>();
}

export function values(): void {
  holds<Equal<Order['orderTotal'], string>>();
  holds<Equal<Order['occurredAt'], Date>>();
  holds<Takes<OrderRequest['orderTotal'], number>>();
  holds<Takes<OrderRequest['orderTotal'], string>>();
  holds<Takes<OrderRequest['occurredAt'], Date>>();
  holds<Takes<OrderRequest['occurredAt'], string>>();
}

export async function lists(client: LoyaltyOSClient): Promise<void> {
  const list = client.customers.ledger('cust_a1b2');
  const first = await list;
  holds<Equal<typeof first, Page<LedgerEntry>>>();
  for await (const entry of list) holds<Equal<typeof entry, LedgerEntry>>();
  for await (const page of list.pages()) holds<Equal<typeof page, Page<LedgerEntry>>>();
}

export async function responses(client: LoyaltyOSClient): Promise<void> {
  const call = client.orders.get('ord_1');
  holds<Takes<Promise<Order>, typeof call>>();
  const { data, response } = await call.withResponse();
  holds<Equal<typeof data, Order>>();
  holds<Equal<typeof response.etag, string | undefined>>();
}
