import { WEBHOOKS } from '../behaviour.ts';
import { systemClock } from '../clock.ts';
import type { Json } from '../values.ts';
import { checkPayload, keyOf, webhookSignatures, type WebhookPayload } from './webhook-signature.ts';
import type { WebhookEvent } from './webhook-event.ts';
import { WebhookVerificationError } from './webhook-verification-error.ts';

/** Headers as `fetch` has them, or as Node.js has them. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions {
  /** The body exactly as it came, before anything parsed it. */
  readonly payload: WebhookPayload;
  readonly headers: WebhookHeaders;
  /** `whsec_…`; several while a secret is rotated: any of them will do. */
  readonly secret: string | readonly string[];
  /** How old, or how far ahead, a webhook may be. Default: 300. */
  readonly toleranceSeconds?: number | undefined;
  /** Default: now. */
  readonly now?: Date | undefined;
}

/**
 * Checks that a webhook comes from the server, is unchanged and fresh, and gives what it tells.
 *
 * ```ts
 * const event = await webhooks.verify({ payload: await request.text(), headers: request.headers, secret });
 * ```
 *
 * @throws WebhookVerificationError whose `reason` says why not.
 * @throws ConfigurationError for a payload that is neither text nor bytes.
 */
export async function verify(options: VerifyOptions): Promise<WebhookEvent> {
  const { payload, headers, secret, toleranceSeconds = WEBHOOKS.toleranceSeconds, now } = options;
  const secrets = Array.isArray(secret) ? (secret as readonly string[]) : [secret as string];
  if (secrets.length === 0) throw new WebhookVerificationError('invalid-secret');
  for (const one of secrets) keyOf(one);
  checkPayload(payload);
  const id = headerOf(headers, WEBHOOKS.idHeader);
  const timestamp = headerOf(headers, WEBHOOKS.timestampHeader);
  const given = headerOf(headers, WEBHOOKS.signatureHeader).split(' ').slice(0, WEBHOOKS.maxSignatures);
  checkAge(timestamp, toleranceSeconds, now?.getTime() ?? systemClock.now());
  const right = await webhookSignatures({ id, timestamp, payload }, secrets);
  if (!anyEqual(given, right)) throw new WebhookVerificationError('no-matching-signature');
  return readEvent(id, payload);
}

function headerOf(headers: WebhookHeaders, name: string): string {
  const value = typeof headers.get === 'function' ? headers.get(name) : memberOf(headers, name);
  if (typeof value === 'string' && value !== '') return value;
  throw new WebhookVerificationError('missing-header');
}

function memberOf(headers: object, name: string): unknown {
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return Array.isArray(value) ? (value as unknown[]).join(' ') : value;
}

function checkAge(timestamp: string, toleranceSeconds: number, nowMs: number): void {
  if (!/^\d{1,15}$/.test(timestamp)) throw new WebhookVerificationError('invalid-timestamp');
  const age = Math.floor(nowMs / 1000) - Number(timestamp);
  if (age > toleranceSeconds) throw new WebhookVerificationError('too-old');
  if (-age > toleranceSeconds) throw new WebhookVerificationError('too-new');
}

/** Whether a text of one list is in the other. Looks at all of them in full, so that the time tells nothing. */
function anyEqual(given: readonly string[], right: readonly string[]): boolean {
  return given.flatMap((one) => right.map((other) => isEqual(one, other))).includes(true);
}

function isEqual(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < b.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}

function readEvent(id: string, payload: WebhookPayload): WebhookEvent {
  const event = parse(payload);
  if (typeof event !== 'object' || event === null || Array.isArray(event) || typeof event['type'] !== 'string') {
    throw new WebhookVerificationError('invalid-payload');
  }
  const { type, timestamp, data = null } = event;
  const at = new Date(typeof timestamp === 'string' ? timestamp : Number.NaN);
  return { ...event, id, type, timestamp: Number.isNaN(at.getTime()) ? undefined : at, data };
}

function parse(payload: WebhookPayload): Json | undefined {
  try {
    const text = typeof payload === 'string' ? payload : new TextDecoder('utf-8', { fatal: true }).decode(payload);
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
