import type { Endpoint } from '../endpoint.ts';
import { kindOf, type SchemaNode } from '../wire/decode.ts';
import type { MatrixRequest, MatrixTenant } from './matrix-tenant.ts';
import { placesOf, thingNamedBy, thingNamedIn, type Place } from './things.ts';

/** Where a request names what it makes: an id that somebody else uses too is a new one here. */
const MAKES: ReadonlySet<string> = new Set([
  'customers.enrol customerId',
  'customers.enrol email',
  'customers.update email',
  'events.ingest eventId',
  'lists.put name',
  'orders.ingest orderId',
  'orders.ingestBatch orderId',
  'orders.return returnId',
]);

/** What has to stand beside a name for it to be looked at. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'audit.list subjectId': { subjectKind: 'customer' },
  'orders.simulate ruleSetId': { version: 1 },
};

export function makes(endpoint: Endpoint, name: string): boolean {
  return MAKES.has(`${endpoint.id} ${name}`);
}

/** A name of a request in place of the tenant's own, wherever the request says it. */
export interface Replacement {
  readonly place: Place;
  readonly value: string;
}

/**
 * A request of the tenant's that the operation does: an example of its declaration with things of the tenant's own, new
 * where it makes them. One name may be replaced.
 */
export async function sampleRequest(
  endpoint: Endpoint,
  tenant: MatrixTenant,
  replaced?: Replacement,
): Promise<MatrixRequest> {
  const known = new Map<string, string>();
  if (replaced !== undefined) known.set(replaced.place.name, replaced.value);
  const own = async (name: string): Promise<string> => {
    const thing = thingNamedBy(endpoint, name);
    const value = known.get(name) ?? (makes(endpoint, name) ? tenant.uniqueName(thing) : await tenant.made(thing));
    known.set(name, value);
    return value;
  };

  let path = endpoint.path;
  for (const [name, schema] of Object.entries(endpoint.pathParameters as Record<string, SchemaNode>)) {
    path = path.replace(`{${name}}`, kindOf(schema) === 'text' ? await own(name) : plainValue(schema));
  }
  const query = new URLSearchParams();
  for (const [name, schema] of Object.entries(endpoint.query as Record<string, SchemaNode>)) {
    const isReplaced = replaced?.place.where === 'query' && replaced.place.name === name;
    if (isReplaced)
      for (const [other, value] of Object.entries({ [name]: replaced.value, ...BESIDE[`${endpoint.id} ${name}`] }))
        query.set(other, String(value));
    else if (endpoint.id === 'ruleSets.diff') query.set(name, plainValue(schema));
  }
  const target = `/v1${path}${query.size === 0 ? '' : `?${query.toString()}`}`;
  const body = await sampleBody(endpoint, replaced?.place, own);
  const form = endpoint.body?.mediaType !== undefined;
  return {
    method: endpoint.method,
    target,
    headers: await headersOf(endpoint, tenant, target),
    ...(body === undefined ? {} : { body }),
    ...(form ? { form: true as const } : {}),
  };
}

/** A value of what is no text: the first choice, the number one. */
function plainValue(schema: SchemaNode): string {
  return schema.enum?.[0] ?? String(Math.max(1, schema.minimum ?? 1));
}

type Member = Record<string, unknown>;

async function sampleBody(
  endpoint: Endpoint,
  wanted: Place | undefined,
  own: (name: string) => Promise<string>,
): Promise<unknown> {
  const { body } = endpoint;
  if (body === undefined) return undefined;
  const examples = Object.values(body.examples).map((example) => structuredClone(example) as Member);
  const inBody = wanted?.where === 'body' ? wanted : undefined;
  const holding = inBody && examples.find((example) => valueAt(example, inBody.path) !== undefined);
  const sample = holding ?? examples[0] ?? {};
  if (inBody !== undefined && holding === undefined) {
    const holder = holderOf(sample, inBody.path);
    holder[inBody.name] = '';
    Object.assign(holder, BESIDE[`${endpoint.id} ${inBody.name}`]);
  }
  for (const place of placesOf(endpoint)) {
    if (place.where !== 'body' || thingNamedIn(endpoint, place.name) === undefined) continue;
    if (valueAt(sample, place.path) !== undefined) holderOf(sample, place.path)[place.name] = await own(place.name);
  }
  return sample;
}

/** The object that holds a place, in the first item of each list on the way; made where it is missing. */
function holderOf(sample: Member, path: readonly string[]): Member {
  let holder: Member = sample;
  for (const step of path.slice(0, -1)) holder = (holder[step === '*' ? '0' : step] ??= {}) as Member;
  return holder;
}

function valueAt(sample: Member, path: readonly string[]): unknown {
  let value: unknown = sample;
  for (const step of path) value = (value as Member | undefined)?.[step === '*' ? '0' : step];
  return value;
}

async function headersOf(endpoint: Endpoint, tenant: MatrixTenant, target: string): Promise<Record<string, string>> {
  const headers: Record<string, string> = {};
  if (endpoint.idempotency === 'required-key') headers['idempotency-key'] = tenant.unique('key');
  if (endpoint.precondition?.need === 'required') {
    const { headers: read } = await tenant.send({ method: 'GET', target, headers: {} });
    const tag = read.get('etag');
    if (tag !== null) headers['if-match'] = tag;
    else if (endpoint.precondition.creates) headers['if-none-match'] = '*';
    else headers['if-match'] = '"1"';
  }
  return headers;
}
