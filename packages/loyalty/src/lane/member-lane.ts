import type { Identity } from '@loyaltyos/identity';
import { assert, type Clock, type Instant } from '@loyaltyos/kernel';
import type { LaneWork } from '@loyaltyos/ledger';
import { profilesFor } from '../customers/read-profiles.ts';
import { readCustomers, writeCustomers } from '../customers/stored-customers.ts';
import { insertNewEvents, readEvents } from '../events/stored-events.ts';
import type { HeldLists } from '../lists/held-lists.ts';
import { readOrderGrants, type EarningPlace } from '../orders/order-grants.ts';
import { writeCounters } from '../orders/rule-counters.ts';
import { RuleHistory, type Occasion } from '../orders/rule-history.ts';
import { insertNewOrders, readOrders, updateLivingOrders, type OrderRow } from '../orders/stored-orders.ts';
import { insertNewReturns, readReturns } from '../orders/stored-returns.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { readRedemptions, writeRedemptions } from '../redemptions/stored-redemptions.ts';
import { experimentKey } from '../rule-sets/experiment-key.ts';
import type { PreparedPrograms } from '../rule-sets/prepared-programs.ts';
import { readVersionsOnStripes } from '../rule-sets/stored-activations.ts';
import { QualifyingHistory } from '../tiers/qualifying-history.ts';
import { tierOccasions } from '../tiers/tier-occasions.ts';
import { canonicalTexts, withSealedAttributes, withSealedFields } from './hidden-values.ts';
import type { MemberCommand, MemberFacts } from './member-facts.ts';
import { Rows } from './rows.ts';
import { insertNewKeys, readKeys } from './stored-keys.ts';
import { tellDueIn } from './tell-due.ts';

/** What a lane of members reads and writes besides the ledger. */
export function memberLaneWork(parts: {
  clock: Clock;
  identity: Identity;
  programs: PreparedPrograms;
  lists: HeldLists;
}): LaneWork<MemberFacts, MemberCommand> {
  const { clock, identity, programs, lists } = parts;
  return {
    async read(tx, place, commands) {
      const { tenantId } = place;
      const brought = {
        orders: commands.flatMap((command) => command.order ?? []),
        events: commands.flatMap((command) => command.event ?? []),
      };
      const refunds = commands.flatMap((command) => command.refund ?? []);
      const keyed = commands.flatMap((command) => command.keyed ?? []);
      const lockedCustomers = new Set(commands.flatMap((command) => command.customerIds));
      const [programme, active, customers, orders, texts, key, returns, redemptions, events, keys] = await Promise.all([
        readProgramme(tx, tenantId),
        readVersionsOnStripes(tx, place, clock.now()),
        readCustomers(tx, tenantId, [...lockedCustomers]),
        readOrders(
          tx,
          tenantId,
          commands.flatMap((command) => command.orderId ?? []),
        ),
        canonicalTexts(tx, identity, tenantId, brought),
        experimentKey(identity, tx, tenantId),
        readReturns(
          tx,
          tenantId,
          refunds.flatMap(({ orderId, returnId }) => (returnId === undefined ? [] : [{ orderId, returnId }])),
        ),
        readRedemptions(tx, tenantId, {
          redemptionIds: commands.flatMap((command) => command.redemptionId ?? []),
          orderIds: [
            ...new Set([
              ...refunds.map(({ orderId }) => orderId),
              ...commands.flatMap((command) => command.spendsOn ?? []),
            ]),
          ],
        }),
        readEvents(
          tx,
          tenantId,
          brought.events.map(({ eventId }) => eventId),
        ),
        readKeys(tx, identity, tenantId, keyed),
      ]);
      const ruleSets = await programs.all(tx, tenantId, active);
      const named = await lists.of(tx, tenantId, ruleSets);
      const customerIds = [...brought.orders, ...brought.events].map((input) => input.customerId);
      const profiles = await profilesFor(identity, tx, tenantId, { ruleSets, customerIds });
      const places = refunds.flatMap(({ orderId }) => earningPlaces(orders.get(orderId)));
      const grants = places.length === 0 ? new Map() : await readOrderGrants(tx, tenantId, places);
      return {
        programme,
        ruleSets,
        experimentKey: key,
        lists: named,
        lockedCustomers,
        profiles,
        customers,
        orders,
        texts,
        changedCustomers: new Set(),
        newOrders: [],
        changedOrders: new Set(),
        grants,
        returns: new Rows(returns),
        redemptions: new Rows(redemptions),
        events: new Rows(events),
        newEvents: [],
        keys: new Map(keyed.map((request, index) => [request, keys[index]!])),
        keyRows: new Rows(),
        history: new RuleHistory(),
        qualifying: new QualifyingHistory(programme, clock.now()),
      };
    },
    async readMore(tx, { tenantId }, facts, { commands, recordedAt }) {
      const occasions = commands.flatMap((command) => occasionsOf(command, facts, recordedAt));
      const { programme, ruleSets } = facts;
      const members = [...facts.customers.values()];
      [facts.history, facts.qualifying] = await Promise.all([
        RuleHistory.read(tx, tenantId, ruleSets, occasions, { locksShared: true }),
        QualifyingHistory.read(tx, tenantId, { programme, members, now: recordedAt }),
      ]);
    },
    tellDue: ({ programme }) => tellDueIn(programme),
    async write(tx, { tenantId }, facts) {
      const customers = [...facts.changedCustomers].map((customerId) => {
        const customer = facts.customers.get(customerId);
        assert(customer !== undefined, 'a changed customer is among the facts');
        return customer;
      });
      writeCustomers(tx, tenantId, customers);
      writeCounters(tx, tenantId, facts.history.additions);
      await Promise.all([
        withSealedAttributes(tx, identity, tenantId, facts.newOrders).then((rows) =>
          insertNewOrders(tx, tenantId, rows),
        ),
        withSealedFields(tx, identity, tenantId, facts.newEvents).then((rows) => insertNewEvents(tx, tenantId, rows)),
        updateLivingOrders(
          tx,
          tenantId,
          [...facts.changedOrders].map((orderId) => facts.orders.get(orderId)!),
        ),
        insertNewReturns(tx, tenantId, facts.returns.changed()),
        writeRedemptions(tx, tenantId, facts.redemptions.changed()),
        insertNewKeys(tx, tenantId, facts.keyRows.changed(), clock.now()),
      ]);
    },
  };
}

/** What a command may make rule sets run on: its order or event, and what that may do to the member. */
function occasionsOf(command: MemberCommand, facts: MemberFacts, recordedAt: Instant): readonly Occasion[] {
  const { order, event, customerIds } = command;
  if (order !== undefined && facts.orders.has(order.orderId)) return [];
  if (event !== undefined && facts.events.get(event.eventId) !== undefined) return [];
  const occurredAt = order?.occurredAt ?? event?.occurredAt ?? recordedAt;
  return customerIds.flatMap((customerId) => [
    ...tierOccasions(facts.customers.get(customerId), recordedAt),
    ...(event === undefined ? [] : [{ event: event.type, customerId, occurredAt }]),
    ...(order === undefined ? [] : [{ event: 'order', customerId, occurredAt }]),
    ...(order === undefined ? [] : [{ event: 'tier_changed', customerId, occurredAt }]),
    ...(facts.customers.has(customerId) ? [] : [{ event: 'customer_enrolled', customerId, occurredAt: recordedAt }]),
  ]);
}

/** Where an order's lots were made. */
function earningPlaces(order: OrderRow | undefined): readonly EarningPlace[] {
  if (order === undefined) return [];
  const { orderId, customerId, seq } = order;
  return [{ orderId, customerId, seq }];
}
