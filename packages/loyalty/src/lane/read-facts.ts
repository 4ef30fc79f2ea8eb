import type { Transaction } from '@loyaltyos/database';
import type { BatchPlace } from '@loyaltyos/ledger';
import type { Identity } from '@loyaltyos/identity';
import type { Clock } from '@loyaltyos/kernel';
import { profilesFor } from '../customers/read-profiles.ts';
import { readCustomers } from '../customers/stored-customers.ts';
import { readEvents } from '../events/stored-events.ts';
import type { HeldLists } from '../lists/held-lists.ts';
import { readOrderGrants } from '../orders/order-grants.ts';
import { RuleHistory } from '../orders/rule-history.ts';
import { readOrders } from '../orders/stored-orders.ts';
import { readReturns } from '../orders/stored-returns.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { readRedemptions } from '../redemptions/stored-redemptions.ts';
import { experimentKey } from '../rule-sets/experiment-key.ts';
import type { PreparedPrograms } from '../rule-sets/prepared-programs.ts';
import { readVersionsOnStripes } from '../rule-sets/stored-activations.ts';
import { QualifyingHistory } from '../tiers/qualifying-history.ts';
import { canonicalTexts } from './hidden-values.ts';
import type { MemberCommand, MemberFacts } from './member-facts.ts';
import { Rows } from './rows.ts';
import { readKeys } from './stored-keys.ts';

/** What reading and writing members' rows needs besides the database. */
export interface LaneParts {
  readonly clock: Clock;
  readonly identity: Identity;
  readonly programs: PreparedPrograms;
  readonly lists: HeldLists;
}

/**
 * Reads everything that the commands of a batch decide on, sent together: a bounded number of statements, and none for what no
 * command names.
 */
export async function readFacts(
  { clock, identity, programs, lists }: LaneParts,
  tx: Transaction,
  place: BatchPlace,
  commands: readonly MemberCommand[],
): Promise<MemberFacts> {
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
  const places = refunds.flatMap(({ orderId }) => orders.get(orderId) ?? []);
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
    audited: [],
    history: new RuleHistory(),
    qualifying: new QualifyingHistory(programme, clock.now()),
  };
}
