import { currencyDecimals, formatInstant, multiplyDecimals, parseDecimal, roundDecimal } from '@loyaltyos/kernel';
import type { Decimal, Instant } from '@loyaltyos/kernel';
import {
  checkSpec,
  readFacts,
  readHistory,
  SpecUnreadable,
  type Environment,
  type Facts,
  type History,
  type Program,
  type SpecCase,
} from '@loyaltyos/rules';

/** What is said of the customer and of what was before, whatever the order. */
export interface Stated {
  readonly customer?: unknown;
  readonly history?: unknown;
  readonly others?: unknown;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}

/** What a document must be that `--customer` names. @throws SpecUnreadable */
export function checkStated(document: unknown): Stated {
  const { customer, history, others, lists, ...rest } = asObject(document, '');
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new SpecUnreadable(`/${unknown}`, 'is none of customer, history, others, lists');
  checkCase({ facts: defined({ customer, lists }), ...defined({ history, others }) });
  return document as Stated;
}

/**
 * An order as the API takes it, or the `facts` of a spec with its `history`, as a program takes it. What the document says
 * goes before what is stated.
 *
 * @throws SpecUnreadable
 */
export function readSituation(
  document: unknown,
  stated: Stated,
  to: { readonly program: Program; readonly environment: Environment; readonly now: Instant },
): { readonly facts: Facts; readonly history: History } {
  const given = asObject(document, '');
  const own = 'facts' in given ? given : { facts: factsOfOrder(given) };
  const facts = asObject(own['facts'], '/facts');
  const customer = { ...(stated.customer as object), ...(facts['customer'] as object | undefined) };
  const lists = { ...stated.lists, ...(facts['lists'] as object | undefined) };
  const checked = checkCase({
    ...defined({ history: own['history'] ?? stated.history, others: own['others'] ?? stated.others }),
    facts: { occurredAt: formatInstant(to.now), ...facts, customer, lists },
  });
  try {
    return { facts: readFacts(checked.facts, to.program, to.environment), history: readHistory(checked, to.program) };
  } catch (error) {
    // The values are read by the rules package, which takes them for granted.
    if (error instanceof Error) throw new SpecUnreadable('', `cannot be read: ${error.message}`);
    throw error;
  }
}

function checkCase(given: object): SpecCase {
  try {
    const [checked] = checkSpec({ cases: [{ name: '', expected: {}, ...given }] }).cases ?? [];
    return checked as SpecCase;
  } catch (error) {
    if (!(error instanceof SpecUnreadable)) throw error;
    const pointer = error.pointer.replace(/^\/cases\/0/, '');
    throw new SpecUnreadable(pointer, error.message.replace(/^\S+ /, ''));
  }
}

/** The facts that an order of the API gives. */
function factsOfOrder(order: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { currencyCode, orderTotal, lineItems = [], customerId, storeId, channel, occurredAt } = order;
  if (typeof currencyCode !== 'string') throw new SpecUnreadable('/currencyCode', 'is missing');
  if (orderTotal === undefined) throw new SpecUnreadable('/orderTotal', 'is missing');
  if (!Array.isArray(lineItems)) throw new SpecUnreadable('/lineItems', 'must be a list');
  const places = currencyDecimals(currencyCode);
  if (places === undefined) throw new SpecUnreadable('/currencyCode', 'must be a currency such as GBP');
  const lines = lineItems.map((line, index) => lineOf(asObject(line, `/lineItems/${index}`), places, index));
  const shipping = lines.reduce((sum, { isShipping, minor }) => (isShipping ? sum + minor : sum), 0n);
  return defined({
    currency: currencyCode,
    total: orderTotal,
    shipping: major(shipping, places),
    lines: lines.map(({ facts }) => facts),
    customer: customerId === undefined ? undefined : { id: customerId },
    store: storeId,
    channel,
    occurredAt,
  });
}

/** A line as facts, and what it comes to in minor units. */
function lineOf(line: Readonly<Record<string, unknown>>, places: number, index: number) {
  const { sku, category, brand, kind, quantity = '1', unitPrice, lineTotal, discount = '0', attributes } = line;
  const amount =
    lineTotal === undefined
      ? multiplyDecimals(number(quantity, index), number(unitPrice, index))
      : number(lineTotal, index);
  const minor = roundDecimal(amount, places, 'half_up') - roundDecimal(number(discount, index), places, 'half_up');
  const net = major(minor, places);
  const facts = defined({ sku, category, brand, kind, quantity, unitPrice, discount, net, attributes });
  return { facts, minor, isShipping: kind === 'shipping' };
}

function number(value: unknown, index: number): Decimal {
  const read = typeof value === 'string' || typeof value === 'number' ? parseDecimal(String(value)) : undefined;
  if (read === undefined)
    throw new SpecUnreadable(`/lineItems/${index}`, 'needs a quantity, and a unitPrice or lineTotal');
  return read;
}

function major(minor: bigint, places: number): string {
  const digits = minor.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function asObject(value: unknown, pointer: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new SpecUnreadable(pointer, 'must be an object');
}

function defined(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
