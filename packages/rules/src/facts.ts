import type { CurrencyCode, Decimal, Instant } from '@loyaltyos/kernel';
import type { LocalDate } from './calendar/local-date.ts';

/**
 * What happened, as data that is ready for exact work: the host has parsed and checked it. A run never throws on facts
 * that keep these types; a required field that is missing counts as the zero of its type.
 */
export interface Facts {
  /** `order`, `customer_enrolled`, `tier_changed`, or an event that the rule set declares. */
  readonly event: string;
  /** The merchant's time: it decides windows, weekdays and the days that counters are kept by. */
  readonly occurredAt: Instant;
  /** The currency of all money in these facts; '' for an event that names none (it suits every rule set). */
  readonly currency: CurrencyCode;
  /** '' when absent, as every text below. */
  readonly channel: string;
  readonly store: string;
  /** Present when `event` is `order`. */
  readonly order?: OrderFacts;
  /** The lines of the order; empty for other events. */
  readonly lines: readonly LineFacts[];
  readonly customer: CustomerFacts;
  /** The members of `event.x`, by name. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** The named lists that `program.lists` asks for. A list that is missing here is empty. */
  readonly lists: ReadonlyMap<string, NamedList>;
}

/** Money in minor units of `Facts.currency`. */
export interface OrderFacts {
  readonly total: bigint;
  readonly tax: bigint;
  readonly shipping: bigint;
  readonly paidWithPoints: bigint;
}

export interface LineFacts {
  readonly sku: string;
  readonly category: string;
  readonly brand: string;
  readonly kind: LineKind;
  /** At most 3 decimal places. */
  readonly quantity: Decimal;
  /** In major units, at most 4 places more than the currency has. */
  readonly unitPrice: Decimal;
  /** Minor units. */
  readonly discount: bigint;
  /** Minor units: the line's amount less its discount. */
  readonly net: bigint;
  readonly attributes: Attributes;
}

/** What a line is. An absent kind is `product`. */
export const LINE_KINDS = ['product', 'service', 'shipping', 'gift_card', 'fee'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** The customer as they were before the event. */
export interface CustomerFacts {
  readonly id: string;
  /** '' in a programme without tiers. */
  readonly tier: string;
  readonly enrolled: Instant;
  readonly birthdate?: LocalDate;
  readonly attributes: Attributes;
  readonly segments: ReadonlySet<string>;
}

/** Values by declared type: text (also dates), yes or no, exact numbers of at most 6 places. What is absent is absent. */
export type Attributes = Readonly<Record<string, AttributeValue>>;
export type AttributeValue = string | boolean | Decimal;

/**
 * A member of `event.x`: money in minor units of `Facts.currency`, `int` and `points` as bigint, `decimal` as Decimal,
 * `instant` as Instant, `date` as `YYYY-MM-DD`, `time` as `HH:MM`, `customer` and `tier` by their names.
 */
export type FieldValue = string | boolean | bigint | Decimal | Instant;

/** The types that the field of a declared event may have. */
export const FIELD_TYPES = [
  'money',
  'decimal',
  'int',
  'points',
  'bool',
  'string',
  'date',
  'time',
  'instant',
  'customer',
  'tier',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface FieldDeclaration {
  readonly type: FieldType;
  /** Declared with `?`: may be absent, and is only read after `has`. */
  readonly optional: boolean;
}

/** A list that the tenant manages: one version of it, with a membership test that takes the same time at any size. */
export interface NamedList {
  readonly version: number;
  has(value: string): boolean;
}
