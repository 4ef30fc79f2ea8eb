import type { Transaction } from '@loyaltyos/database';
import type { Identity, Principal } from '@loyaltyos/identity';
import { type JournalEvent, readEventsAbout } from '@loyaltyos/journal';
import type { Json } from '@loyaltyos/kernel';
import type { Context } from '../context.ts';
import { type EventRow, readEvents } from '../events/stored-events.ts';
import { eventPlace } from '../lane/hidden-values.ts';
import type { Page } from '../page.ts';
import type { Exported, ReceivedEvent, ToldEvent } from './exported.ts';
import type { SectionQuery } from './sections.ts';

type Received = Pick<ReceivedEvent, 'eventId' | 'facts'>;
type Members = { readonly [member: string]: Json };

/**
 * What the journal tells of a customer, in order. Where it tells of a tier, it is a record of `tiers`; where of a custom event, one
 * of `events`, with the event as it was received.
 */
export async function readTold(
  { database, identity }: Context,
  { tenant: { tenantId } }: Principal,
  { customer: { customerId, stripe }, limit, after }: SectionQuery,
): Promise<Page<Exported>> {
  return database.transaction(tenantId, async (tx) => {
    const behind = typeof after === 'string' ? BigInt(after) : 0n;
    const { events, next } = await readEventsAbout(tx, tenantId, { stripe, customerId, after: behind, limit });
    const told = events.map(toldFrom);
    const received = await readReceived(tx, identity, tenantId, told);
    const rows = told.map((event): Exported => {
      const own = received.get(eventIdOf(event) ?? '');
      if (own !== undefined) return { section: 'events', record: { ...event, ...own } };
      return { section: event.type.startsWith('tier.') ? 'tiers' : 'journal', record: event };
    });
    return next === undefined ? { rows } : { rows, next: String(next) };
  });
}

/** Of the event that the journal tells of, where it is one that was received. */
function eventIdOf({ type, payload: { eventId } }: ToldEvent): string | undefined {
  return type === 'event.ingested' && typeof eventId === 'string' ? eventId : undefined;
}

function toldFrom({ actor, type, payload, recordedAtMicros }: JournalEvent): ToldEvent {
  return { actor, type, recordedAt: Number(recordedAtMicros / 1000n), payload: JSON.parse(payload) as Members };
}

async function readReceived(
  tx: Transaction,
  identity: Identity,
  tenantId: string,
  told: readonly ToldEvent[],
): Promise<ReadonlyMap<string, Received>> {
  const eventIds = told.flatMap((event) => eventIdOf(event) ?? []);
  const rows = [...(await readEvents(tx, tenantId, eventIds)).values()];
  const sealed = rows.flatMap((row) => (row.fields === null ? [] : [{ row, fields: row.fields }]));
  const opened = await identity.decryptForCustomers(
    tx,
    tenantId,
    sealed.map(({ row, fields }) => ({ customerId: row.customerId, sealed: fields, ...eventPlace(row.eventId) })),
  );
  const fields = new Map(sealed.map(({ row }, index) => [row.eventId, opened[index]!]));
  return new Map(
    rows.map((row) => {
      const own = fields.get(row.eventId);
      return [row.eventId, receivedFrom(row, own === undefined || own === 'erased' ? undefined : own.reveal())];
    }),
  );
}

function receivedFrom({ eventId, facts }: EventRow, fields: Json | undefined): Received {
  const { fields: _hash, ...plain } = JSON.parse(facts) as Members;
  return { eventId, facts: fields === undefined ? plain : { ...plain, fields } };
}
