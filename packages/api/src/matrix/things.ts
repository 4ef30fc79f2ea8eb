import { assert } from '@loyaltyos/kernel';
import type { TSchema } from 'typebox';
import type { Endpoint } from '../endpoint.ts';
import { kindOf, notNull, type SchemaNode } from '../wire/decode.ts';

/** What of a tenant's a request can name. */
export const THINGS = [
  'api-key',
  'backtest',
  'certificate',
  'customer',
  'email',
  'event',
  'ledger-transaction',
  'list',
  'order',
  'redemption',
  'return',
  'rule-set',
] as const;

export type Thing = (typeof THINGS)[number];

/** Which text of a request names which thing: by its name; with resource or operation where the name alone does not say. */
const NAMES: Readonly<Record<string, Thing>> = {
  'lists.name': 'list',
  actorId: 'api-key',
  against: 'rule-set',
  'audit.subjectId': 'customer',
  backtestId: 'backtest',
  certificateId: 'certificate',
  customerId: 'customer',
  'customers.email': 'email',
  eventId: 'event',
  keyId: 'api-key',
  ledgerTransactionId: 'ledger-transaction',
  orderId: 'order',
  redemptionId: 'redemption',
  returnId: 'return',
  ruleSetId: 'rule-set',
  toCustomerId: 'customer',
};

/** Texts that name nothing which is stored under them: what is said, not what is meant. */
const SAYS: ReadonlySet<string> = new Set(
  [
    ['brand', 'category', 'channel', 'sku', 'storeId', 'members', 'tier', 'type', 'reason', 'note', 'experiment'],
    ['email', 'phone', 'firstName', 'lastName', 'line1', 'line2', 'city', 'region', 'postalCode', 'country'],
    ['dates', 'startsOn', 'zone', 'source', 'ruleSets.name', 'programme.name'],
    ['browserOrigins', 'certificate', 'label', 'subjectKind'],
    ['grant_type', 'client_id', 'client_secret', 'scope'],
  ].flat(),
);

/** One place of a request that holds text, or a list of texts. */
export interface Place {
  readonly where: 'path' | 'query' | 'body';
  /** Members from the top; `*` stands for each item of a list. */
  readonly path: readonly string[];
  readonly name: string;
  readonly schema: SchemaNode;
}

/** Every place of an operation's requests where text of the caller's stands. */
export function placesOf(endpoint: Endpoint): Place[] {
  const places: Place[] = [];
  const walk = (schema: SchemaNode, where: Place['where'], path: readonly string[], name: string): void => {
    switch (kindOf(schema)) {
      case 'object':
        for (const [member, node] of Object.entries(schema.properties ?? {}))
          walk(node, where, [...path, member], member);
        return;
      case 'nullable':
        return walk(notNull(schema), where, path, name);
      case 'list':
      case 'later':
        if (schema.items !== undefined) walk(schema.items, where, [...path, '*'], name);
        return;
      case 'text':
        places.push({ where, path, name, schema });
        return;
      default:
    }
  };
  const parameters = (properties: Readonly<Record<string, TSchema>>, where: Place['where']): void => {
    for (const [name, schema] of Object.entries(properties)) walk(schema, where, [name], name);
  };
  parameters(endpoint.pathParameters, 'path');
  parameters(endpoint.query, 'query');
  if (endpoint.body !== undefined) walk(endpoint.body.schema, 'body', [], '');
  return places;
}

/** Whether somebody has said that a text of this name names nothing which is stored under it. */
export function namesNothing(endpoint: Pick<Endpoint, 'id'>, name: string): boolean {
  return thingNamedIn(endpoint, name) === undefined && (SAYS.has(`${resourceOf(endpoint)}.${name}`) || SAYS.has(name));
}

/** @throws Defect for a name that nobody has put into either table: it may be somebody else's. */
export function thingNamedBy(endpoint: Pick<Endpoint, 'id'>, name: string): Thing {
  const thing = thingNamedIn(endpoint, name);
  const what = `${endpoint.id}: say in matrix/things.ts what the text "${name}" names, or that it names nothing`;
  assert(thing !== undefined, what);
  return thing;
}

/** The thing that a text of this name stands for in requests and answers of the operation, if it is known to name one. */
export function thingNamedIn(endpoint: Pick<Endpoint, 'id'>, name: string): Thing | undefined {
  return NAMES[`${endpoint.id}.${name}`] ?? NAMES[`${resourceOf(endpoint)}.${name}`] ?? NAMES[name];
}

function resourceOf({ id }: Pick<Endpoint, 'id'>): string {
  return id.slice(0, id.indexOf('.'));
}
