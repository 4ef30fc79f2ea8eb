import type { Draw } from '../fuzz/draw.ts';
import type { SpecFacts, SpecLine } from '../spec/spec.ts';

/** A random program that compiles, most of the time: small, and full of what the analyses look at. */
export function randomProgram(draw: Draw): string {
  const writer = new Writer(draw);
  const groups = ['stack', 'best', 'first'].slice(0, 1 + draw.number(3));
  const heads = [
    writer.isSingle ? 'currencies GBP' : 'currencies GBP, EUR',
    draw.one(['', 'round down', 'round up', 'round half_even']),
    draw.number(6) === 0 ? `cap ${500 + draw.number(3_000)} per customer per month` : '',
    draw.number(4) === 0 ? 'effective 2026-02-01 .. 2026-10-31' : '',
  ];
  const lets = Array.from({ length: draw.number(3) }, (_, index) => {
    const text = `let v${index} = ${writer.money(2)}`;
    writer.lets.push(`v${index}`);
    return text;
  });
  const declared = groups.map((mode, index) => {
    const excludes = index > 0 && draw.number(3) === 0 ? ` excludes g${index - 1}` : '';
    return `group g${index} ${mode}${excludes}${draw.number(4) === 0 ? ` cap ${draw.number(2_000)} per customer` : ''}`;
  });
  const rules = Array.from({ length: 1 + draw.number(6) }, (_, index) => writer.rule(index, groups.length));
  return ['ruleset random {', ...heads, ...lets, ...declared, ...rules, '}'].filter((line) => line !== '').join('\n  ');
}

const TIERS = ['Bronze', 'Silver', 'Gold', 'Platinum'];
const TEXTS = ['shoes', 'food', 'gift'];

class Writer {
  readonly lets: string[] = [];
  readonly isSingle: boolean;
  readonly #draw: Draw;

  constructor(draw: Draw) {
    this.#draw = draw;
    this.isSingle = draw.number(3) > 0;
  }

  rule(index: number, groups: number): string {
    const draw = this.#draw;
    const when = draw.number(3) > 0 ? `when ${this.condition(2, false)}` : '';
    const window = draw.one(['', '', '', 'effective 2026-03-01 ..< 2026-06-01', 'effective 2026-06-02 .. open']);
    if (draw.number(7) === 0) {
      return `rule r${index} { on order ${window} ${when} multiply g${draw.number(groups)} by ${this.factor()} }`;
    }
    if (this.isSingle && draw.number(7) === 0) {
      return `rule r${index} { on order ${when} credit ${draw.one(['2%', '0.5%'])} of ${this.money(1)} ${draw.one(['', 'max 10.00 GBP per order', 'round down'])} }`;
    }
    const group = draw.number(3) > 0 ? `in g${draw.number(groups)} priority ${draw.number(3)}` : '';
    const limits = [
      draw.one(['', '', `max ${draw.number(400)} per order`]),
      draw.one(['', '', 'round down', 'round half_up']),
      draw.one(['', '', '', `cap ${draw.number(500)} per customer per month`]),
      draw.one(['', '', '', `cap ${draw.number(500)} per customer per year`]),
    ];
    return `rule r${index} { on order ${group} ${window} ${when} earn ${this.points()} ${limits.join(' ')} }`;
  }

  factor(): string {
    return this.#draw.one([
      '2',
      '0.5',
      '1.25',
      'match customer.tier { Bronze: 1, Silver: 1.25, Gold: 1.5, Platinum: 2 }',
      'if history.orders > 3 then 3 else 1',
      '1 + 0.1 * history.orders',
    ]);
  }

  points(): string {
    const draw = this.#draw;
    const money = (): string => this.money(2);
    const choices: (() => string)[] = [
      () => `${draw.number(300)}`,
      () => `rate { GBP: ${draw.one(['1', '2', '0.75'])}, else: 1.5 } of (${money()})`,
      () => `(${this.points0()}) - ${draw.number(200)}`,
      () => `${draw.number(9)} * count(lines${this.where()})`,
      () =>
        `sum(lines${this.where()} : if ${this.condition(1, true)} then ${this.linePoints()} else ${draw.number(4)})`,
      () => `sum(lines${this.where()} : ${this.linePoints()})`,
      () => `match customer.tier { ${draw.one(TIERS)}: ${draw.number(50)}, else: ${this.points0()} }`,
      () => `if ${this.condition(1, false)} then ${this.points0()} else ${draw.number(90)}`,
      () => `${draw.number(40)} * (2 - 3 * ${draw.number(2)}) * ${draw.one(['1', 'history.orders'])}`,
    ];
    if (this.isSingle) {
      choices.push(
        () =>
          `${draw.number(9)} per ${draw.one(['', 'full '])}${draw.one(['10.00', '3.00', '0.07'])} GBP of (${money()})`,
      );
      choices.push(() => `sum(lines where net >= ${draw.one(['10.00', '250.00'])} GBP : ${draw.number(30)})`);
    }
    return draw.one(choices)();
  }

  points0(): string {
    return `rate { GBP: 2, else: 1 } of (${this.money(1)})`;
  }

  linePoints(): string {
    const draw = this.#draw;
    return draw.one([
      'rate { GBP: 2, else: 1 } of net',
      'rate { GBP: 1.5, else: 0.1 } of (net - discount)',
      '(rate { GBP: 2, else: 1 } of net) * match kind { service: 3, else: 0.5 }',
      'quantity * 5',
      '(rate { GBP: 1, else: 1 } of (net + net * 0.5)) - 2',
    ]);
  }

  where(): string {
    return this.#draw.number(2) === 0 ? '' : ` where ${this.condition(1, true)}`;
  }

  money(depth: number): string {
    const draw = this.#draw;
    const choices: (() => string)[] = [
      () => 'order.total',
      () => draw.one(['order.tax', 'order.shipping', 'order.total - order.tax']),
      () => `sum(lines${this.where()} : net)`,
      () => (this.lets.length > 0 ? draw.one(this.lets) : 'order.total'),
    ];
    if (depth > 0) {
      choices.push(
        () => `(if ${this.condition(depth - 1, false)} then ${this.money(depth - 1)} else ${this.money(0)})`,
      );
      choices.push(() => `(${this.money(depth - 1)} - ${this.money(depth - 1)})`);
      choices.push(() => `max(lines${this.where()} : net else ${this.money(0)})`);
    }
    return draw.one(choices)();
  }

  condition(depth: number, onLine: boolean): string {
    const draw = this.#draw;
    if (depth > 0 && draw.number(2) === 0) {
      const [a, b] = [this.condition(depth - 1, onLine), this.condition(depth - 1, onLine)];
      return draw.one([`(${a} and ${b})`, `(${a} or ${b})`, `not (${a})`, `(${a} and not (${b}))`]);
    }
    const relation = draw.one(['<', '<=', '>', '>=', '==', '!=']);
    if (onLine) {
      return draw.one([
        `category ${draw.one(['==', '!='])} "${draw.one(TEXTS)}"`,
        `category in ["shoes", "${draw.one(TEXTS)}"]`,
        `kind ${draw.one(['==', '!='])} ${draw.one(['product', 'service'])}`,
        `quantity ${relation} ${draw.number(3)}`,
        `sku not in list("excluded-skus")`,
        `net ${relation} net + net - discount`,
      ]);
    }
    const choices = [
      `customer.tier ${relation} ${draw.one(TIERS)}`,
      `customer.tier in [Gold, ${draw.one(TIERS)}]`,
      `history.orders ${relation} ${draw.number(4)}`,
      `history.orders in ${draw.number(3)} ..< ${draw.number(6)}`,
      `local.date ${relation} 2026-0${1 + draw.number(9)}-15`,
      `local.weekday in [fri, sat]`,
      `local.time in 09:00 ..< 17:00`,
      `channel ${draw.one(['==', '!='])} "${draw.one(['app', 'web'])}"`,
      `any(lines : ${this.condition(0, true)})`,
      `all(lines : ${this.condition(0, true)})`,
      `count(lines) ${relation} ${draw.number(4)}`,
      'has customer.birthdate',
      `"vip" in customer.segments`,
    ];
    if (this.isSingle) choices.push(`${this.money(0)} ${relation} ${draw.one(['0.00', '50.00', '400.00'])} GBP`);
    else choices.push(`currency ${draw.one(['==', '!='])} GBP`);
    return draw.one(choices);
  }
}

/** A random order of at most 1,000.00 whose lines' nets add up to at most its total. */
export function randomFacts(draw: Draw, currency: string): SpecFacts {
  const total = draw.one([draw.number(100_001), draw.number(100_001), 100_000, 0]);
  let left = total;
  const lines = Array.from({ length: draw.number(5) }, (): SpecLine => {
    const net = draw.one([draw.number(left + 1), left, 0]);
    left -= net;
    return {
      sku: draw.one(['a', 'b', 'c']),
      category: draw.one(TEXTS),
      kind: draw.one(['product', 'service', 'shipping']),
      quantity: draw.one(['1', '2', '0.5', '40']),
      discount: draw.one(['0', '1.00', '25.50']),
      net: major(net),
    };
  });
  return {
    event: 'order',
    currency,
    occurredAt: new Date(Date.UTC(2026, draw.number(12), 1 + draw.number(28), draw.number(24)))
      .toISOString()
      .replace('.000', ''),
    channel: draw.one(['', 'app', 'web']),
    total: major(total),
    tax: major(draw.number(total + 1)),
    shipping: major(draw.number(total + 1)),
    lines,
    customer: {
      tier: draw.one(TIERS),
      segments: draw.one([[], ['vip']]),
      ...(draw.number(2) === 0 ? {} : { birthdate: '1990-05-17' }),
    },
    lists: { 'excluded-skus': draw.one([[], ['a']]) },
  };
}

function major(minor: number): string {
  return (minor / 100).toFixed(2);
}
