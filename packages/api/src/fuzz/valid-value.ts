import type { Endpoint } from '../endpoint.ts';
import { EXAMPLE_SOURCE } from '../endpoints/rule-sets/rule-set-schema.ts';
import { kindOf, notNull, type SchemaNode } from '../wire/decode.ts';
import type { Caller } from './caller.ts';
import type { Draw } from './draw.ts';
import { namedBy } from './known-ids.ts';
import { leaf, text, treeOf, type JsonTree } from './json-tree.ts';

interface Situation {
  readonly endpoint: Endpoint;
  readonly caller: Caller;
  readonly draw: Draw;
}

type Kind = ReturnType<typeof kindOf>;
type Maker = (schema: SchemaNode, situation: Situation, name: string) => JsonTree;

const SCRIPTS = ['Zoë', 'שלום', '李小龍', '👩‍👩‍👧', 'e\u0301', 'O\u2019Brien'];
const NUMBERS = ['0', '-0', '0.07', '1', '1.15', '1.5e1', '4.35', '12.00', '100', '149.99', '1000', '99999.99'];
const COUNTS = ['1', '1', '2', '3', '10', '100', '1000', '1e2', '50.0'];

const MAKERS: Readonly<Record<Kind, Maker>> = {
  attributes: (_schema, { caller, draw }, name) =>
    name === 'fields' && draw.percent(70)
      ? treeOf({ stars: 5 })
      : treeOf(
          Object.fromEntries(
            Array.from({ length: draw.number(3) }, () => [
              draw.word(3).replace(/^\d/, 'a'),
              draw.one([caller.text(), true, 7]),
            ]),
          ),
        ),
  'attributes-change': (_schema, { caller, draw }) =>
    treeOf({ [draw.word(3).replace(/^\d/, 'a')]: draw.one([caller.text(), true, 7, null]) }),
  choice: ({ enum: values = [] }, { draw }, name) => text(CALM[name] ?? draw.one(values)),
  currency: (_schema, { draw }) => text(draw.one(['GBP', 'GBP', 'GBP', 'GBP', 'EUR', 'JPY', 'KWD'])),
  date: (_schema, { draw }) => text(draw.one(['1990-02-28', '2024-02-29', '0001-01-01', '9999-12-31'])),
  duration: (_schema, { draw }) => text(draw.one(['PT1S', 'PT36H', 'P1D', 'P1W2D'])),
  flag: (_schema, { draw }) => leaf(draw.one(['true', 'false'])),
  instant: (_schema, { draw }) => text(instant(draw)),
  integer: wholeNumber,
  later: list,
  list,
  map: (schema, situation, name) => ({
    kind: 'object',
    members: Array.from({ length: situation.draw.number(3) }, () => [
      `m${situation.draw.number(5)}`,
      validValue(schema.additionalProperties as SchemaNode, situation, name),
    ]).filter(([member], index, all) => all.findIndex(([other]) => other === member) === index) as [string, JsonTree][],
  }),
  money: (_schema, { draw }) =>
    draw.percent(70) ? leaf(draw.one(NUMBERS)) : text(draw.one(['0.00', '12.50', '7', '-3'])),
  nullable: (schema, situation, name) =>
    situation.draw.percent(20) ? leaf('null') : validValue(notNull(schema), situation, name),
  object,
  quantity: (_schema, { draw }) => leaf(draw.one(['1', '2', '3', '0.350', '1.5', '"2.125"'])),
  text: words,
};

/** Choices that would turn all further requests away. */
const CALM: Readonly<Record<string, string>> = { signatures: 'off' };

/** A value that the schema allows, with ids and texts of the caller's. What is allowed may still be refused. */
export function validValue(schema: SchemaNode, situation: Situation, name: string): JsonTree {
  return MAKERS[kindOf(schema)](schema, situation, name);
}

function object(schema: SchemaNode, situation: Situation): JsonTree {
  const required = new Set(schema.required ?? []);
  const left = Object.entries(schema.properties ?? {}).filter(
    ([name]) => required.has(name) || situation.draw.percent(35),
  );
  return { kind: 'object', members: left.map(([name, node]) => [name, validValue(node, situation, name)]) };
}

function list({ items = {}, minItems = 0, maxItems = 3 }: SchemaNode, situation: Situation, name: string): JsonTree {
  const length = Math.min(maxItems, minItems + situation.draw.number(4));
  return { kind: 'list', items: Array.from({ length }, () => validValue(items, situation, name)) };
}

function wholeNumber({ minimum = 0, maximum = 1000 }: SchemaNode, { draw }: Situation): JsonTree {
  if (draw.percent(60))
    return leaf(
      draw.one(COUNTS.filter((count) => Number(count) >= minimum && Number(count) <= maximum)) ?? String(minimum),
    );
  return leaf(String(draw.one([minimum, maximum, Math.min(maximum, minimum + draw.number(20))])));
}

function instant(draw: Draw): string {
  const day = String(1 + draw.number(28)).padStart(2, '0');
  const time = `${String(draw.number(24)).padStart(2, '0')}:30:00`;
  return `20${15 + draw.number(12)}-${draw.one(['01', '03', '06', '12'])}-${day}T${time}${draw.one(['Z', '+00:00', '+09:00', '.123Z', '-12:45'])}`;
}

function words(schema: SchemaNode, situation: Situation, name: string): JsonTree {
  const { endpoint, caller, draw } = situation;
  const thing = namedBy(endpoint, name);
  if (thing !== undefined) return text(caller.idOf(thing));
  const known = SAYINGS[name]?.(situation);
  if (known !== undefined) return text(known);
  const free =
    schema.pattern === undefined && draw.percent(30) ? `${caller.text()} ${draw.one(SCRIPTS)}` : caller.text();
  return text(free.slice(0, schema.maxLength ?? 64));
}

/** Texts that have to look like something to come through. */
const SAYINGS: Readonly<Record<string, (situation: Situation) => string>> = {
  browserOrigins: ({ draw }) => draw.one(['https://shop.example.com', 'http://localhost:3000', 'https://*']),
  client_id: ({ caller, draw }) => draw.one([caller.tenant.client.id, caller.tenant.client.id, 'nobody']),
  client_secret: ({ caller, draw }) => draw.one([caller.tenant.client.secret, caller.tenant.client.secret, 'x']),
  country: ({ draw }) => draw.one(['GB', 'DE', 'JP']),
  dates: ({ draw }) => draw.one(['01-01', '02-29', '06-30', '12-31']),
  email: ({ caller, draw }) => `${caller.tenant.textMark}${draw.number(200)}@example.com`,
  experiment: ({ draw }) => `try-${draw.number(3)}`,
  grant_type: () => 'client_credentials',
  name: ({ caller, draw, endpoint }) =>
    endpoint.id === 'programme.put' ? draw.one(['Bronze', 'Silver']) : `${caller.tenant.idMark}-${draw.number(6)}`,
  scope: ({ draw }) => draw.one(['orders:read', 'orders:write orders:read', 'nope']),
  sku: ({ caller, draw }) => `${caller.tenant.textMark}-sku-${draw.number(4)}`,
  source: ({ draw }) => draw.one(SOURCES),
  startsOn: ({ draw }) => draw.one(['01-01', '04-06']),
  tier: ({ draw }) => draw.one(['Bronze', 'Silver', 'Gold']),
  type: ({ draw }) => draw.one(['referral_completed', 'review-written', 'review-written']),
  password: ({ draw }) => draw.one(['four plain words with spaces', 'password', 'x']),
  slug: ({ caller, draw }) => `${caller.tenant.idMark}-${draw.number(30)}`,
  zone: ({ draw }) => draw.one(['Europe/London', 'UTC', 'Asia/Kathmandu', 'Mars/Olympus']),
};

const SOURCES: readonly string[] = [
  EXAMPLE_SOURCE,
  'ruleset fuzz { currencies GBP rule some { on order earn 10 } }',
  'ruleset fuzz { currencies GBP event review-written { stars: int } rule some { on review-written earn 5 pending 14d expires 90d } }',
  'ruleset fuzz { currencies GBP rule some { on order earn rate { GBP: 3 } of sum(lines : net) } }',
  'ruleset fuzz { currencies GBP cap 100 per customer per day rule some { on order when customer.tier == Gold earn 7 } }',
  'ruleset fuzz {',
  'ruleset fuzz { rule some { on order earn 9999999999999999999 } }',
  '((((((((((',
  '\u202e ruleset',
];
