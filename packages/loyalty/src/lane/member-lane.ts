import type { Transaction } from '@loyaltyos/database';
import type { Identity } from '@loyaltyos/identity';
import { assert, type Clock, type Instant, type Json } from '@loyaltyos/kernel';
import type { LaneCommand, LaneScope, LaneWork } from '@loyaltyos/ledger';
import type { NamedList } from '@loyaltyos/rules';
import type { Profile } from '../customers/customer.ts';
import { profilesFor } from '../customers/read-profiles.ts';
import { readCustomers, writeCustomers, type CustomerRow } from '../customers/stored-customers.ts';
import type { HeldLists } from '../lists/held-lists.ts';
import type { Programme } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { experimentKey } from '../rule-sets/experiment-key.ts';
import type { PreparedPrograms, PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import { readVersionsOnStripe } from '../rule-sets/stored-activations.ts';
import { canonicalFacts } from '../orders/canonical-facts.ts';
import type { OrderInput } from '../orders/order.ts';
import { writeCounters } from '../orders/rule-counters.ts';
import { RuleHistory, type Occasion } from '../orders/rule-history.ts';
import { tellDueIn } from './tell-due.ts';
import { QualifyingHistory } from '../tiers/qualifying-history.ts';
import { tierOccasions } from '../tiers/tier-occasions.ts';
import { insertNewOrders, readOrders, type OrderRow } from '../orders/stored-orders.ts';

/** A command about a member or an order of theirs, as a lane takes it. */
export interface MemberCommand<Answer = unknown> extends LaneCommand<MemberFacts, Answer> {
  readonly orderId?: string;
  /** The order it brings, whose free attributes must be hashed before it is decided and encrypted once it is. */
  readonly order?: OrderInput;
}

/**
 * What the commands of a batch decide on. A command that is kept adds what it made, so that those behind it in the same
 * batch see it just as if it had been committed before.
 */
export interface MemberFacts {
  readonly stripe: number;
  readonly programme: Programme;
  /** All that are active; which of them run for a customer, their shares say. */
  readonly ruleSets: readonly PreparedRuleSet[];
  readonly experimentKey: Buffer;
  readonly lists: ReadonlyMap<string, NamedList>;
  /** Of those customers whose profile a rule looks at. */
  readonly profiles: Map<string, Profile>;
  readonly customers: Map<string, CustomerRow>;
  readonly orders: Map<string, OrderRow>;
  /** The canonical text of each order that a command brings. */
  readonly texts: ReadonlyMap<OrderInput, string>;
  readonly changedCustomers: Set<string>;
  readonly newOrders: { readonly row: OrderRow; readonly input: OrderInput }[];
  /** What the rule sets are told of the past. */
  history: RuleHistory;
  /** What members' tiers depend on. */
  qualifying: QualifyingHistory;
}

/** What an order's lane reads and writes besides the ledger. */
export function memberLaneWork(parts: {
  clock: Clock;
  identity: Identity;
  programs: PreparedPrograms;
  lists: HeldLists;
}): LaneWork<MemberFacts, MemberCommand> {
  const { clock, identity, programs, lists } = parts;
  return {
    async read(tx, scope, commands) {
      const { tenantId, stripe } = scope;
      const inputs = commands.flatMap((command) => command.order ?? []);
      const [programme, active, customers, orders, texts, key] = await Promise.all([
        readProgramme(tx, tenantId),
        readVersionsOnStripe(tx, scope, clock.now()),
        readCustomers(
          tx,
          tenantId,
          commands.flatMap((command) => command.customerIds),
        ),
        readOrders(
          tx,
          tenantId,
          commands.flatMap((command) => command.orderId ?? []),
        ),
        canonicalTexts(tx, identity, tenantId, inputs),
        experimentKey(identity, tx, tenantId),
      ]);
      const ruleSets = await programs.all(tx, tenantId, active);
      const named = await lists.of(tx, tenantId, ruleSets);
      const customerIds = inputs.map((input) => input.customerId);
      const profiles = await profilesFor(identity, tx, tenantId, { ruleSets, customerIds });
      return {
        stripe,
        programme,
        ruleSets,
        experimentKey: key,
        lists: named,
        profiles,
        customers,
        orders,
        texts,
        changedCustomers: new Set(),
        newOrders: [],
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
    async write(tx, scope, facts) {
      const customers = [...facts.changedCustomers].map((customerId) => {
        const customer = facts.customers.get(customerId);
        assert(customer !== undefined, 'a changed customer is among the facts');
        return customer;
      });
      await Promise.all([
        writeCustomers(tx, scope.tenantId, customers),
        writeOrders(tx, identity, scope, facts),
        writeCounters(tx, scope.tenantId, facts.history.additions),
      ]);
    },
  };
}

/** What a command may make rule sets run on: its order, and what that may do to the member. */
function occasionsOf(command: MemberCommand, facts: MemberFacts, recordedAt: Instant): readonly Occasion[] {
  const { order, customerIds } = command;
  if (order !== undefined && facts.orders.has(order.orderId)) return [];
  const occurredAt = order?.occurredAt ?? recordedAt;
  return customerIds.flatMap((customerId) => [
    ...tierOccasions(facts.customers.get(customerId), recordedAt),
    ...(order === undefined ? [] : [{ event: 'order', customerId, occurredAt }]),
    ...(order === undefined ? [] : [{ event: 'tier_changed', customerId, occurredAt }]),
    ...(facts.customers.has(customerId) ? [] : [{ event: 'customer_enrolled', customerId, occurredAt: recordedAt }]),
  ]);
}

/** The canonical texts of orders. Free attributes go in as keyed hashes: they may hold PII, which no text keeps. */
async function canonicalTexts(
  tx: Transaction,
  identity: Identity,
  tenantId: string,
  inputs: readonly OrderInput[],
): Promise<ReadonlyMap<OrderInput, string>> {
  const drafts = inputs.map((input) => canonicalFacts(input.canonical));
  const hidden = drafts.flatMap((draft) => draft.hidden);
  const hashes = hidden.length === 0 ? [] : await identity.requestHashes(tx, tenantId, hidden);
  let taken = 0;
  return new Map(
    inputs.map((input, index) => {
      const draft = drafts[index]!;
      const own = hashes.slice(taken, taken + draft.hidden.length).map((hash) => hash.toString('hex'));
      taken += draft.hidden.length;
      return [input, draft.text(own)];
    }),
  );
}

async function writeOrders(tx: Transaction, identity: Identity, scope: LaneScope, facts: MemberFacts): Promise<void> {
  const { tenantId } = scope;
  const withAttributes = facts.newOrders.flatMap(({ row, input }) => {
    const value = freeAttributes(input);
    return value === undefined ? [] : [{ orderId: row.orderId, customerId: row.customerId, value }];
  });
  const sealed = await identity.encryptForCustomers(
    tx,
    tenantId,
    withAttributes.map(({ customerId, orderId, value }) => ({ customerId, value, ...attributesPlace(orderId) })),
  );
  const byOrder = new Map(withAttributes.map(({ orderId }, index) => [orderId, sealed[index]!]));
  const rows = facts.newOrders.map(({ row }): OrderRow => {
    const attributes = byOrder.get(row.orderId) ?? null;
    assert(attributes !== 'erased', 'an erased customer gets no orders');
    return { ...row, attributes };
  });
  await insertNewOrders(tx, tenantId, rows);
}

/** Where an order's encrypted attributes stand: bound into the ciphertext. */
export function attributesPlace(orderId: string): { table: string; column: string; version: number } {
  return { table: `order_record/${orderId}`, column: 'attributes', version: 1 };
}

/** The canonical members that the merchant is free to choose, by their pointers; undefined when there are none. */
function freeAttributes(input: OrderInput): Json | undefined {
  const { members } = canonicalFacts(input.canonical);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
