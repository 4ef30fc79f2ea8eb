import {
  currencyDecimals,
  decimal,
  decimalPlaces,
  formatDecimal,
  formatInstant,
  roundDecimal,
  type Decimal,
  type Instant,
  type Json,
} from '@loyaltyos/kernel';
import { lineAmount } from '@loyaltyos/loyalty';
import type { Static } from 'typebox';
import type { CanonicalOrder, OrderInput, OrderLineInput } from '../../engine.ts';
import { MAX_MONEY_DIGITS } from '../../schema/money.ts';
import { Findings } from '../../wire/findings.ts';
import { canonicalAttributes } from '../canonical-attributes.ts';
import { findTooFarAhead } from '../refuse-too-far-ahead.ts';
import type { OrderRequest } from './order-schema.ts';

type Request = Static<typeof OrderRequest>;
type LineRequest = Request['lineItems'][number];

/** How many decimals more than its currency a price of one may have: fuel is sold at 1.4299. */
const EXTRA_PRICE_PLACES = 4;
/** What an amount in major units must stay below. */
const LIMIT_MAJOR = 10n ** BigInt(MAX_MONEY_DIGITS);
/** The largest amount of a line or an order, in minor units: what the database's integers hold. */
const MAX_MINOR = 2n ** 63n - 1n;

/**
 * A decoded order as the engine takes it: in minor units of its currency, each line with its amount. Pure.
 *
 * @throws Problem with every error found: amounts with more decimals than the currency, lines without a price,
 * discounts above the line's amount, a time more than 24 hours ahead of `businessTime`.
 */
export function readOrder(request: Request, businessTime: Instant): OrderInput {
  const findings = new Findings();
  const places = currencyDecimals(request.currencyCode) ?? 0;
  const totalMinor = minorUnits(request.orderTotal, places, findings, 'orderTotal');
  const lines = request.lineItems.map((line, index) => {
    findings.path.push('lineItems', index);
    const read = readLine(line, places, findings);
    findings.path.length -= 2;
    return read;
  });
  findTooFarAhead(request.occurredAt, businessTime, findings);
  findings.throwIfAny();
  const { orderId, customerId, currencyCode, channel, storeId, occurredAt, attributes } = request;
  return {
    orderId,
    customerId,
    currencyCode,
    totalMinor,
    lines,
    ...(channel === undefined ? undefined : { channel }),
    ...(storeId === undefined ? undefined : { storeId }),
    ...(occurredAt === undefined ? undefined : { occurredAt }),
    ...(attributes === undefined ? undefined : { attributes }),
    canonical: canonicalOrder(request),
  };
}

function readLine(line: LineRequest, places: number, findings: Findings): OrderLineInput {
  const { sku, quantity, unitPrice, lineTotal, category, brand, kind = 'product', discount, attributes } = line;
  if (unitPrice === undefined && lineTotal === undefined) {
    findings.shape('missing', 'A line needs unitPrice or lineTotal.', 'unitPrice');
  }
  if (unitPrice !== undefined && decimalPlaces(unitPrice) > places + EXTRA_PRICE_PLACES) {
    findings.value('too-many-decimals', `Must have at most ${places + EXTRA_PRICE_PLACES} decimals.`, 'unitPrice');
  }
  const amountMinor =
    lineTotal === undefined
      ? productMinor(quantity, unitPrice ?? decimal(0), places, findings)
      : minorUnits(lineTotal, places, findings, 'lineTotal');
  const discountMinor = discount === undefined ? 0n : minorUnits(discount, places, findings, 'discount');
  if (discountMinor > amountMinor) {
    findings.value('too-large', "Must be at most the line's amount.", 'discount');
  }
  return {
    sku,
    quantity,
    amountMinor,
    discountMinor,
    kind,
    ...(unitPrice === undefined ? undefined : { unitPrice }),
    ...(category === undefined ? undefined : { category }),
    ...(brand === undefined ? undefined : { brand }),
    ...(attributes === undefined ? undefined : { attributes }),
  };
}

function productMinor(quantity: Decimal, unitPrice: Decimal, places: number, findings: Findings): bigint {
  const product = lineAmount(quantity, unitPrice, places);
  if (product >= LIMIT_MAJOR * 10n ** BigInt(places) || product > MAX_MINOR) {
    findings.value('too-large', `quantity x unitPrice must have at most ${MAX_MONEY_DIGITS} digits.`);
  }
  return product;
}

/** The amount in minor units; with more decimals than the currency it is an error at `member`. */
function minorUnits(amount: Decimal, places: number, findings: Findings, member: string): bigint {
  if (decimalPlaces(amount) > places) {
    findings.value('too-many-decimals', `The currency has ${places} decimals.`, member);
  }
  const minor = roundDecimal(amount, places, 'half_up');
  if (minor > MAX_MINOR) findings.value('too-large', 'The amount is too large for this currency.', member);
  return minor;
}

/** The request as the value that replays are compared by: `149.99`, `149.990` and `"149.99"` are one. */
function canonicalOrder(request: Request): CanonicalOrder {
  const { channel, storeId, occurredAt, attributes } = request;
  const canonical: Record<string, Json> = {
    orderId: request.orderId,
    customerId: request.customerId,
    orderTotal: formatDecimal(request.orderTotal),
    currencyCode: request.currencyCode,
    lineItems: request.lineItems.map(canonicalLine),
  };
  if (channel !== undefined) canonical['channel'] = channel;
  if (storeId !== undefined) canonical['storeId'] = storeId;
  if (occurredAt !== undefined) canonical['occurredAt'] = formatInstant(occurredAt);
  if (attributes !== undefined) canonical['attributes'] = canonicalAttributes(attributes);
  return canonical;
}

function canonicalLine(line: LineRequest): Json {
  const { unitPrice, lineTotal, category, brand, kind, discount, attributes } = line;
  const canonical: Record<string, Json> = { sku: line.sku, quantity: formatDecimal(line.quantity) };
  if (unitPrice !== undefined) canonical['unitPrice'] = formatDecimal(unitPrice);
  if (lineTotal !== undefined) canonical['lineTotal'] = formatDecimal(lineTotal);
  if (category !== undefined) canonical['category'] = category;
  if (brand !== undefined) canonical['brand'] = brand;
  if (kind !== undefined) canonical['kind'] = kind;
  if (discount !== undefined) canonical['discount'] = formatDecimal(discount);
  if (attributes !== undefined) canonical['attributes'] = canonicalAttributes(attributes);
  return canonical;
}
