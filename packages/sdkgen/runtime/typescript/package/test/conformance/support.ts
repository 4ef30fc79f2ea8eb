import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeBase64 } from '../../src/core/base64.ts';
import { contentDigest, importSigningKey, signatureBase, signRequest } from '../../src/core/sign-request.ts';
import {
  ApiError,
  LoyaltyOSClient,
  webhooks,
  type ClientOptions,
  type Json,
  type PagedCall,
  type WithResponse,
} from '../../src/index.ts';
import signing from '../vectors/signing-vectors.json' with { type: 'json' };
import webhook from '../vectors/webhook-vectors.json' with { type: 'json' };

/** What a user does with the SDK, and what comes of it. */
export interface Scenario {
  readonly id: string;
  readonly client: Pick<ClientOptions, 'maxRetries' | 'attemptTimeoutMs' | 'totalTimeoutMs'>;
  play(played: Played): Promise<void>;
}

/** What a scenario is played with. */
export interface Played {
  readonly client: LoyaltyOSClient;
  /** Different in each run. */
  readonly run: string;
  /** A text of what was prepared, by its path. */
  given(path: string): string;
  readonly options: ClientOptions;
}

interface Begun {
  readonly runId: string;
  readonly baseUrl: string;
  readonly tenantSlug: string;
  readonly apiKey: string;
  readonly customerToken?: string;
  readonly run: string;
  readonly variables: Readonly<Record<string, Json>>;
}

/** Scenarios wait more than they work: one of them for 24 s. */
const AT_ONCE = 8;
const stageUrl = process.env['LOYALTYOS_STAGE_URL'];
// What the shell says of a server must not complete what a scenario leaves out.
for (const name of Object.keys(process.env)) if (name.startsWith('LOYALTYOS_')) delete process.env[name];

export function playAll(scenarios: readonly Scenario[]): void {
  const skip = stageUrl === undefined && 'LOYALTYOS_STAGE_URL is not set';
  suite('conformance', { concurrency: AT_ONCE, skip }, () => {
    for (const scenario of scenarios) test(scenario.id, () => play(scenario));
  });
}

async function play({ id, client, play }: Scenario): Promise<void> {
  const begun = (await control(`/scenarios/${id}/begin`, { language: 'typescript' })) as unknown as Begun;
  const { baseUrl, tenantSlug, apiKey, customerToken, run, variables } = begun;
  const credentials = customerToken === undefined ? { tenantSlug, apiKey } : { customerToken: () => customerToken };
  const options = { baseUrl, ...credentials, ...client };
  let failed: unknown;
  try {
    const given = (path: string): string => String(memberAt(variables, path));
    await play({ client: new LoyaltyOSClient(options), run, given, options });
  } catch (error) {
    failed = error;
  }
  const { ok, failures } = await control(`/runs/${begun.runId}/end`, {});
  if (failed !== undefined) throw failed;
  assert.ok(ok, JSON.stringify(failures, undefined, 2));
}

async function control(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${stageUrl}${path}`, { method: 'POST', body: JSON.stringify(body) });
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return JSON.parse(text) as Record<string, unknown>;
}

/** What is expected of a call, by dotted paths. */
interface ExpectedAnswer {
  readonly result?: Readonly<Record<string, unknown>>;
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly unknown?: Readonly<Record<string, unknown>>;
  readonly response?: {
    readonly status?: number;
    readonly replayed?: boolean;
    readonly hasEtag?: boolean;
    readonly hasRequestId?: boolean;
  };
  readonly withResponse?: true;
}

export function expectAnswer({ data, response }: WithResponse<unknown>, expected: ExpectedAnswer): void {
  const { result = {}, unknown = {}, present = [], absent = [] } = expected;
  for (const [path, value] of Object.entries({ ...result, ...unknown })) expectMember(data, path, value);
  for (const path of present) {
    const value = memberAt(data, path);
    assert.ok(value !== undefined && value !== null && value !== '', `${path} is ${String(value)}`);
  }
  for (const path of absent) assert.equal(memberAt(data, path), undefined, path);
  const { status, replayed, hasEtag, hasRequestId } = expected.response ?? {};
  if (status !== undefined) assert.equal(response.status, status);
  if (replayed !== undefined) assert.equal(response.replayed, replayed);
  if (hasEtag !== undefined) assert.equal(response.etag !== undefined, hasEtag);
  if (hasRequestId !== undefined) assert.equal(response.requestId !== undefined, hasRequestId);
}

/** Moments are equal as moments. */
function expectMember(data: unknown, path: string, expected: unknown): void {
  const value = memberAt(data, path);
  if (value instanceof Date) assert.equal(value.getTime(), Date.parse(String(expected)), path);
  else assert.deepEqual(value, expected, path);
}

function memberAt(value: unknown, path: string): unknown {
  let at: unknown = value;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return at;
}

type ErrorClass = abstract new (...parameters: never[]) => Error;

interface Expected {
  readonly is: ErrorClass;
  readonly status?: number;
  readonly code?: string;
  readonly retryable?: boolean;
  readonly pointers?: readonly string[];
  readonly hasRequestId?: boolean;
}

export async function expectError(call: PromiseLike<unknown>, expected: Expected): Promise<void> {
  const failed = await Promise.resolve(call).then(
    () => assert.fail(`${expected.is.name} was expected, and nothing failed`),
    (error: unknown) => error,
  );
  checkError(failed, expected);
}

function checkError(error: unknown, { is, pointers, hasRequestId, ...members }: Expected): void {
  assert.ok(error instanceof Error);
  if (error.constructor !== is) throw error;
  if (Object.keys(members).length === 0 && pointers === undefined && hasRequestId === undefined) return;
  assert.ok(error instanceof ApiError);
  for (const [name, value] of Object.entries(members)) assert.equal(error[name as keyof ApiError], value, name);
  const found = error.errors.map(({ pointer }) => pointer);
  if (pointers !== undefined) assert.deepEqual(found, pointers);
  if (hasRequestId !== undefined) assert.equal(error.requestId !== undefined, hasRequestId);
}

/** The tag of a response, which another call names. */
export function etagOf({ response }: WithResponse<unknown>): string {
  assert.ok(response.etag !== undefined);
  return response.etag;
}

export async function within<T>(
  { least = 0, most = Infinity }: { readonly least?: number; readonly most?: number },
  run: () => PromiseLike<T>,
): Promise<T> {
  const begun = performance.now();
  const result = await run();
  const tookMs = performance.now() - begun;
  assert.ok(tookMs >= least && tookMs <= most, `it took ${tookMs} ms, which is not from ${least} to ${most}`);
  return result;
}

export async function atOnce(times: number, run: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: times }, run));
}

export async function expectCancelled(
  call: (signal: AbortSignal) => PromiseLike<unknown>,
  { afterMs, withinMs }: { readonly afterMs: number; readonly withinMs: number },
): Promise<void> {
  const controller = new AbortController();
  const reason = new Error('given up');
  const ended = Promise.resolve(call(controller.signal)).then(
    () => assert.fail('the call was not given up'),
    (error: unknown) => error,
  );
  await sleep(afterMs);
  controller.abort(reason);
  await within({ most: withinMs }, async () => assert.equal(await ended, reason));
}

export async function wait(ms: number): Promise<void> {
  await sleep(ms);
}

/** Makes another client; what is null is left out. */
export function expectConfigured(
  { options }: Played,
  changes: { readonly [Name in keyof ClientOptions]?: ClientOptions[Name] | null },
  refusal?: ErrorClass,
): void {
  const wished = Object.entries({ ...options, ...changes }).filter(([, value]) => value !== null);
  const make = () => new LoyaltyOSClient(Object.fromEntries(wished));
  if (refusal === undefined) make();
  else assert.throws(make, (error) => error instanceof refusal);
}

interface ExpectedPages {
  readonly most?: number;
  readonly items?: number;
  readonly pages?: number;
  readonly member?: { readonly path: string; readonly values: readonly unknown[] };
  readonly arms?: { readonly of: readonly string[]; readonly by: string; readonly known: readonly string[] };
  readonly error?: Expected;
}

export async function expectItems<T>(list: PagedCall<T>, expected: ExpectedPages): Promise<void> {
  const { found, error } = await collect(list, expected.most);
  checkPages(found, undefined, error, expected);
}

export async function expectPages<T>(list: PagedCall<T>, expected: ExpectedPages): Promise<void> {
  const { found, error } = await collect(list.pages(), expected.most);
  const items = found.flatMap(({ data }) => data);
  checkPages(items, found.length, error, expected);
}

/** One page, and then on from where it ends, as another program would. */
export async function expectResumed<T>(
  list: (cursor: string | undefined) => PagedCall<T>,
  expected: ExpectedPages,
): Promise<void> {
  const first = await list(undefined);
  assert.ok(first.nextCursor !== null, 'there is nothing to go on to');
  const { found, error } = await collect(list(first.nextCursor), expected.most);
  checkPages([...first.data, ...found], undefined, error, expected);
}

async function collect<T>(
  source: AsyncIterable<T>,
  most = Infinity,
): Promise<{ readonly found: T[]; readonly error: unknown }> {
  const found: T[] = [];
  try {
    for await (const one of source) {
      found.push(one);
      if (found.length >= most) break;
    }
  } catch (error) {
    return { found, error };
  }
  return { found, error: undefined };
}

function checkPages(
  items: readonly unknown[],
  pages: number | undefined,
  error: unknown,
  expected: ExpectedPages,
): void {
  if (expected.error === undefined && error !== undefined) throw error;
  if (expected.error !== undefined) checkError(error, expected.error);
  if (expected.items !== undefined) assert.equal(items.length, expected.items);
  // Who goes through items does not see where pages end.
  if (pages !== undefined && expected.pages !== undefined) assert.equal(pages, expected.pages);
  const { member, arms } = expected;
  if (member !== undefined) {
    assert.equal(items.length, member.values.length);
    for (const [index, item] of items.entries()) expectMember(item, member.path, member.values[index]);
  }
  if (arms === undefined) return;
  const found = items.map((item) => String(memberAt(item, arms.by)));
  assert.deepEqual(
    found.map((arm) => (arms.known.includes(arm) ? arm : 'unknown')),
    arms.of,
  );
}

export async function signingVectors(): Promise<void> {
  const key = await importSigningKey(decodeBase64(signing.key));
  for (const { name, method, url, fields, body, signatureBase: base, signatureInput, signature } of signing.signed) {
    const headers = new Headers(fields as [string, string][]);
    if (body !== null && !headers.has('content-digest')) {
      headers.set('content-digest', await contentDigest(new TextEncoder().encode(body)));
    }
    const signed = { method, url: new URL(url), headers };
    assert.equal(signatureBase(signed, signing.parameters).base, base, name);
    assert.deepEqual(await signRequest(signed, key, signing.parameters), { signatureInput, signature }, name);
  }
}

export async function webhookVectors(): Promise<void> {
  for (const { name, id, timestamp, secret, payload, signature } of webhook.signed) {
    const headers = await webhooks.sign({ id, timestamp, secret, payload });
    assert.equal(headers['webhook-signature'], signature, name);
  }
  for (const { name, secrets, headers, now, expect, ...vector } of webhook.verified) {
    const {
      payload = '',
      payloadBase64,
      toleranceSeconds,
    } = vector as Partial<Record<'payload' | 'payloadBase64', string> & { toleranceSeconds: number }>;
    const bytes = payloadBase64 === undefined ? payload : decodeBase64(payloadBase64);
    const verified = webhooks.verify({
      payload: bytes,
      headers,
      secret: secrets,
      toleranceSeconds,
      now: new Date(now * 1000),
    });
    const code = await verified.then(
      () => 'ok',
      (error: unknown) => error instanceof webhooks.WebhookVerificationError && error.reason,
    );
    assert.equal(code, expect, name);
  }
}
