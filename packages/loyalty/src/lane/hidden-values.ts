import type { Transaction } from '@loyaltyos/database';
import type { Identity } from '@loyaltyos/identity';
import { assert, canonicalJson, type Json } from '@loyaltyos/kernel';
import type { EventInput } from '../events/event.ts';
import type { EventRow } from '../events/stored-events.ts';
import { attributesPlace, canonicalFacts } from '../orders/canonical-facts.ts';
import type { OrderInput } from '../orders/order.ts';
import type { OrderRow } from '../orders/stored-orders.ts';

/** A canonical request with what may hold PII apart. */
interface Draft {
  readonly hidden: readonly string[];
  text(hashes: readonly string[]): string;
}

/**
 * The canonical texts of orders and events. What the merchant is free to fill in goes in as keyed hashes: it may hold PII, which
 * no text keeps.
 */
export async function canonicalTexts(
  tx: Transaction,
  identity: Identity,
  tenantId: string,
  inputs: { orders: readonly OrderInput[]; events: readonly EventInput[] },
): Promise<ReadonlyMap<OrderInput | EventInput, string>> {
  const drafts: readonly (readonly [OrderInput | EventInput, Draft])[] = [
    ...inputs.orders.map((order) => [order, canonicalFacts(order.canonical)] as const),
    ...inputs.events.map((event) => [event, eventDraft(event)] as const),
  ];
  const hidden = drafts.flatMap(([, draft]) => draft.hidden);
  const hashes = hidden.length === 0 ? [] : await identity.requestHashes(tx, tenantId, hidden);
  let taken = 0;
  return new Map(
    drafts.map(([input, draft]) => {
      const own = hashes.slice(taken, taken + draft.hidden.length).map((hash) => hash.toString('hex'));
      taken += draft.hidden.length;
      return [input, draft.text(own)];
    }),
  );
}

/** The rows of new orders, their free attributes encrypted under their customers' keys. */
export async function withSealedAttributes(
  tx: Transaction,
  identity: Identity,
  tenantId: string,
  orders: readonly { readonly row: OrderRow; readonly input: OrderInput }[],
): Promise<readonly OrderRow[]> {
  const values = orders.flatMap(({ row, input }) => {
    const { members } = canonicalFacts(input.canonical);
    if (members.length === 0) return [];
    const value: Json = Object.fromEntries(members);
    return [{ customerId: row.customerId, value, ...attributesPlace(row.orderId), key: row.orderId }];
  });
  const sealed = await seal(tx, identity, tenantId, values);
  return orders.map(({ row }) => ({ ...row, attributes: sealed.get(row.orderId) ?? null }));
}

/** The rows of new events, their fields encrypted under their customers' keys. */
export async function withSealedFields(
  tx: Transaction,
  identity: Identity,
  tenantId: string,
  events: readonly { readonly row: EventRow; readonly input: EventInput }[],
): Promise<readonly EventRow[]> {
  const values = events.flatMap(({ row, input }) => {
    const value = input.canonical['fields'];
    if (value === undefined) return [];
    return [{ customerId: row.customerId, value, ...eventPlace(row.eventId), key: row.eventId }];
  });
  const sealed = await seal(tx, identity, tenantId, values);
  return events.map(({ row }) => ({ ...row, fields: sealed.get(row.eventId) ?? null }));
}

/** Where an event's encrypted fields stand: bound into the ciphertext. */
export function eventPlace(eventId: string): { table: string; column: string; version: number } {
  return { table: `event_record/${eventId}`, column: 'fields', version: 1 };
}

async function seal(
  tx: Transaction,
  identity: Identity,
  tenantId: string,
  values: readonly (Parameters<Identity['encryptForCustomers']>[2][number] & { readonly key: string })[],
): Promise<ReadonlyMap<string, Buffer>> {
  if (values.length === 0) return new Map();
  const sealed = await identity.encryptForCustomers(
    tx,
    tenantId,
    values.map(({ key: _, ...value }) => value),
  );
  return new Map(
    values.map(({ key }, index) => {
      const bytes = sealed[index]!;
      assert(bytes !== 'erased', 'an erased customer gets nothing new');
      return [key, bytes];
    }),
  );
}

function eventDraft({ canonical }: EventInput): Draft {
  const { fields, ...plain } = canonical;
  if (fields === undefined) return { hidden: [], text: () => canonicalJson(plain) };
  return {
    hidden: [`/fields\n${canonicalJson(fields)}`],
    text: ([hash]) => canonicalJson({ ...plain, fields: hash! }),
  };
}
