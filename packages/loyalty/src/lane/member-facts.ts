import type { ChangeBy } from '@loyaltyos/identity';
import type { LaneCommand } from '@loyaltyos/ledger';
import type { NamedList } from '@loyaltyos/rules';
import type { Profile } from '../customers/customer.ts';
import type { CustomerRow } from '../customers/stored-customers.ts';
import type { EventInput } from '../events/event.ts';
import type { EventRow } from '../events/stored-events.ts';
import type { OrderGrant } from '../orders/order-grants.ts';
import type { OrderInput } from '../orders/order.ts';
import type { RuleHistory } from '../orders/rule-history.ts';
import type { OrderRow } from '../orders/stored-orders.ts';
import type { ReturnRow } from '../orders/stored-returns.ts';
import type { Programme } from '../programme/programme.ts';
import type { RedemptionRow } from '../redemptions/stored-redemptions.ts';
import type { PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import type { QualifyingHistory } from '../tiers/qualifying-history.ts';
import type { Rows } from './rows.ts';
import type { KeyedRequest, KeyRow, KnownKey } from './stored-keys.ts';

/** A command about a member, as a lane takes it. What it names is read before it decides. */
export interface MemberCommand<Answer = unknown> extends LaneCommand<MemberFacts, Answer> {
  readonly orderId?: string;
  /** The order it brings, whose free attributes must be hashed before it is decided and encrypted once it is. */
  readonly order?: OrderInput;
  /** The custom event it brings, whose fields are treated alike. */
  readonly event?: EventInput;
  /** An order that it refunds in part or whole: with what it earned, and what was spent on it. */
  readonly refund?: { readonly orderId: string; readonly returnId?: string };
  readonly redemptionId?: string;
  /** The order that it spends on. */
  readonly spendsOn?: string;
  /** Present where an Idempotency-Key makes it repeatable. */
  readonly keyed?: KeyedRequest;
}

/**
 * What the commands of a batch decide on. A command that is kept adds what it made, so that those behind it in the same
 * batch see it just as if it had been committed before.
 */
export interface MemberFacts {
  readonly programme: Programme;
  /** All that are active; which of them run for a customer, their shares say. */
  readonly ruleSets: readonly PreparedRuleSet[];
  readonly experimentKey: Buffer;
  readonly lists: ReadonlyMap<string, NamedList>;
  /** Whose accounts were read and whose stripes are locked. */
  readonly lockedCustomers: ReadonlySet<string>;
  /** Of those customers whose profile a rule looks at. */
  readonly profiles: Map<string, Profile>;
  readonly customers: Map<string, CustomerRow>;
  readonly orders: Map<string, OrderRow>;
  /** The canonical text of each order and event that a command brings. */
  readonly texts: ReadonlyMap<OrderInput | EventInput, string>;
  readonly changedCustomers: Set<string>;
  readonly newOrders: { readonly row: OrderRow; readonly input: OrderInput }[];
  /** Orders whose life went on. */
  readonly changedOrders: Set<string>;
  /** What the orders that are refunded earned, by order. */
  readonly grants: ReadonlyMap<string, readonly OrderGrant[]>;
  /** By `returnKey`. */
  readonly returns: Rows<ReturnRow>;
  /** Those that were asked for, and those that are linked to orders that are refunded. */
  readonly redemptions: Rows<RedemptionRow>;
  readonly events: Rows<EventRow>;
  readonly newEvents: { readonly row: EventRow; readonly input: EventInput }[];
  readonly keys: ReadonlyMap<KeyedRequest, KnownKey>;
  /** By the key's hash in hexadecimal digits. */
  readonly keyRows: Rows<KeyRow>;
  /** What the audit log is to tell of. */
  readonly audited: ChangeBy[];
  /** What the rule sets are told of the past. */
  history: RuleHistory;
  /** What members' tiers depend on. */
  qualifying: QualifyingHistory;
}
