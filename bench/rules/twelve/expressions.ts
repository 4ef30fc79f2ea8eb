import type { Logic, PeerRules } from '../workload.ts';

/** Days since 1970, as in the hand-written form. */
const SPRING = 'day >= 20532 && day <= 20604';
const HAPPY_HOUR = { from: 17 * 3_600_000, to: 20 * 3_600_000 };

/** In the order of `settle.ts`, as all of these. `sum` is a function that the program around CEL brings. */
export const TWELVE_CEL: PeerRules<string> = {
  lets: { spend: `sum(lines.filter(l, l.kind == "product" && l.category != "gift-card").map(l, l.net))` },
  rules: [
    `currency == "GBP" ? spend * 20 : spend * 18`,
    `currency == "GBP" ? (spend - spend % 1000) * 5 : 0`,
    `lines.filter(l, l.kind == "product").size() >= 4 ? 100000 : 0`,
    `currency == "GBP" && lines.all(l, l.discount == 0) ? 30000 : 0`,
    `tier == "Bronze" ? 4 : tier == "Silver" ? 5 : tier == "Gold" ? 6 : tier == "Platinum" ? 8 : 0`,
    `orders == 0 ? 500000 : 0`,
    `currency == "GBP"
      ? sum(lines.filter(l, l.category == "trainers" && l.brand in ["Acme", "Volt"]).map(l, l.net)) * 50
      : 0`,
    `channel in ["app"] ? 75000 : 0`,
    `weekday in ["fri", "sat", "sun"] && time >= ${HAPPY_HOUR.from} && time < ${HAPPY_HOUR.to} ? spend * 10 : 0`,
    `sum(lines.filter(l, l.sku == "TRAINER-42").map(l, l.quantity)) * 50`,
    `currency == "GBP" && spend >= 6000 && ${SPRING} ? 120000 : 0`,
    `tier == "Platinum" && currency == "GBP" ? spend * 2 : 0`,
  ],
};

export const TWELVE_ZEN: PeerRules<string> = {
  lets: { spend: `sum(map(filter(lines, #.kind == 'product' and #.category != 'gift-card'), #.net))` },
  rules: [
    `currency == 'GBP' ? $.spend * 20 : $.spend * 18`,
    `currency == 'GBP' ? ($.spend - $.spend % 1000) * 5 : 0`,
    `count(lines, #.kind == 'product') >= 4 ? 100000 : 0`,
    `currency == 'GBP' and all(lines, #.discount == 0) ? 30000 : 0`,
    `tier == 'Bronze' ? 4 : (tier == 'Silver' ? 5 : (tier == 'Gold' ? 6 : (tier == 'Platinum' ? 8 : 0)))`,
    `orders == 0 ? 500000 : 0`,
    `currency == 'GBP'
      ? sum(map(filter(lines, #.category == 'trainers' and #.brand in ['Acme', 'Volt']), #.net)) * 50
      : 0`,
    `channel in ['app'] ? 75000 : 0`,
    `weekday in ['fri', 'sat', 'sun'] and time >= ${HAPPY_HOUR.from} and time < ${HAPPY_HOUR.to} ? $.spend * 10 : 0`,
    `sum(map(filter(lines, #.sku == 'TRAINER-42'), #.quantity)) * 50`,
    `currency == 'GBP' and $.spend >= 6000 and day >= 20532 and day <= 20604 ? 120000 : 0`,
    `tier == 'Platinum' and currency == 'GBP' ? $.spend * 2 : 0`,
  ],
};

const v = (name: string): Logic => ({ var: name });
const equal = (name: string, value: Logic): Logic => ({ '===': [v(name), value] });
const isGbp = equal('currency', 'GBP');

/** The sum of a field over the lines that a condition chooses. */
function sumOf(field: string, where: Logic): Logic {
  return {
    reduce: [{ filter: [v('lines'), where] }, { '+': [v(`current.${field}`), v('accumulator')] }, 0],
  };
}

export const TWELVE_LOGIC: PeerRules<Logic> = {
  lets: { spend: sumOf('net', { and: [equal('kind', 'product'), { '!==': [v('category'), 'gift-card'] }] }) },
  rules: [
    { '*': [v('spend'), { if: [isGbp, 20, 18] }] },
    { if: [isGbp, { '*': [{ '-': [v('spend'), { '%': [v('spend'), 1000] }] }, 5] }, 0] },
    { if: [{ '>=': [{ length: { filter: [v('lines'), equal('kind', 'product')] } }, 4] }, 100_000, 0] },
    { if: [{ and: [isGbp, { all: [v('lines'), equal('discount', 0)] }] }, 30_000, 0] },
    {
      if: [
        equal('tier', 'Bronze'),
        4,
        equal('tier', 'Silver'),
        5,
        equal('tier', 'Gold'),
        6,
        equal('tier', 'Platinum'),
        8,
        0,
      ],
    },
    { if: [equal('orders', 0), 500_000, 0] },
    {
      if: [
        isGbp,
        { '*': [sumOf('net', { and: [equal('category', 'trainers'), { in: [v('brand'), ['Acme', 'Volt']] }] }), 50] },
        0,
      ],
    },
    { if: [{ in: [v('channel'), ['app']] }, 75_000, 0] },
    {
      if: [
        {
          and: [
            { in: [v('weekday'), ['fri', 'sat', 'sun']] },
            { '>=': [v('time'), HAPPY_HOUR.from] },
            { '<': [v('time'), HAPPY_HOUR.to] },
          ],
        },
        { '*': [v('spend'), 10] },
        0,
      ],
    },
    { '*': [sumOf('quantity', equal('sku', 'TRAINER-42')), 50] },
    {
      if: [
        { and: [isGbp, { '>=': [v('spend'), 6_000] }, { '>=': [v('day'), 20_532] }, { '<=': [v('day'), 20_604] }] },
        120_000,
        0,
      ],
    },
    { if: [{ and: [equal('tier', 'Platinum'), isGbp] }, { '*': [v('spend'), 2] }, 0] },
  ],
};
