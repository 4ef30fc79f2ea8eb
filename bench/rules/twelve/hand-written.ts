import { zoneNamed, type LineFacts } from '@loyaltyos/rules';
import { HAPPY_HOUR_COUNTER, ZONE } from '../make-orders.ts';
import type { Answer, BenchOrder } from '../order.ts';
import * as place from './settle.ts';
import { settleTwelve } from './settle.ts';

const zone = zoneNamed(ZONE);
const HOUR_MS = 3_600_000;
/** 2026-03-20 and 2026-05-31, as days since 1970. */
const SPRING = { from: 20_532, to: 20_604 } as const;
const FACTORS: Readonly<Record<string, bigint>> = { Bronze: 4n, Silver: 5n, Gold: 6n, Platinum: 8n };

/** The twelve rules as someone would write them who had no rules language. Money is bigint throughout. */
export function handWrittenTwelve({ facts, history }: BenchOrder): Answer {
  const { lines, currency, channel, customer } = facts;
  const isGbp = currency === 'GBP';
  let spend = 0n;
  let trainers = 0n;
  let pieces = 0n;
  let products = 0;
  let isFullPrice = true;
  for (const line of lines) {
    if (line.kind === 'product') {
      products += 1;
      if (line.category !== 'gift-card') spend += line.net;
    }
    if (line.category === 'trainers' && (line.brand === 'Acme' || line.brand === 'Volt')) trainers += line.net;
    if (line.sku === 'TRAINER-42') pieces += thousandths(line);
    if (line.discount !== 0n) isFullPrice = false;
  }
  const used = history.values.get(HAPPY_HOUR_COUNTER) ?? 0n;
  const local = zone?.local(facts.occurredAt) ?? { day: 0, millisecond: 0 };
  const amounts = [0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n];
  amounts[place.BASE_EARN] = spend * (isGbp ? 20n : 18n);
  if (isGbp) amounts[place.FULL_TENS] = (spend / 1000n) * 5_000n;
  if (products >= 4) amounts[place.BIG_BASKET] = 100_000n;
  if (isGbp && isFullPrice) amounts[place.FULL_PRICE] = 30_000n;
  amounts[place.TIER_BOOST] = FACTORS[customer.tier] ?? 0n;
  if ((history.values.get('history.orders') ?? 0n) === 0n) amounts[place.FIRST_BUY] = 500_000n;
  if (isGbp) amounts[place.TRAINERS] = trainers * 50n;
  amounts[place.SKU_42] = pieces * 50n;
  if (isWeekend(local.day) && local.millisecond >= 17 * HOUR_MS && local.millisecond < 20 * HOUR_MS) {
    amounts[place.HAPPY_HOUR] = spend * 10n;
  }
  if (channel === 'app') amounts[place.APP_ONLY] = 75_000n;
  if (isGbp && spend >= 6_000n && local.day >= SPRING.from && local.day <= SPRING.to) {
    amounts[place.SPRING_SALE] = 120_000n;
  }
  if (isGbp && customer.tier === 'Platinum') amounts[place.CASHBACK] = spend * 2n;
  return settleTwelve(amounts, used);
}

/** Friday to Sunday; day 0 was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = day % 7;
  return weekday >= 1 && weekday <= 3;
}

const TO_THOUSANDTHS = [1_000n, 100n, 10n, 1n];

function thousandths({ quantity: { units, scale } }: LineFacts): bigint {
  return units * (TO_THOUSANDTHS[scale] ?? 0n);
}
