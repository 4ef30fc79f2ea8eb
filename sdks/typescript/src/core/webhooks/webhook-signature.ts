import { WEBHOOKS } from '../behaviour.ts';
import { decodeBase64, encodeBase64, type Bytes } from '../base64.ts';
import { ConfigurationError } from '../errors.ts';
import { WebhookVerificationError } from './webhook-verification-error.ts';

/** A body: its text, or its bytes as they came. */
export type WebhookPayload = string | Uint8Array;

/** What a signature is over (Standard Webhooks). */
interface Content {
  readonly id: string;
  /** As it stands in its header. */
  readonly timestamp: string;
  readonly payload: WebhookPayload;
}

/** The signature of a webhook by each of several secrets, with the version before it: `v1,…`. */
export async function webhookSignatures(content: Content, secrets: readonly string[]): Promise<string[]> {
  const signed = signedContent(content);
  return Promise.all(secrets.map((secret) => sign(signed, secret)));
}

/**
 * The key of a secret.
 *
 * @throws WebhookVerificationError `invalid-secret`
 */
export function keyOf(secret: string): Bytes {
  // A variable of the environment that is not set is no text, whatever the types say.
  if (typeof secret !== 'string') throw new WebhookVerificationError('invalid-secret');
  const text = secret.startsWith(WEBHOOKS.secretPrefix) ? secret.slice(WEBHOOKS.secretPrefix.length) : secret;
  try {
    // The alphabet of URLs is not that of secrets.
    if (/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return decodeBase64(text);
  } catch {
    // Without the cause: nothing of a secret belongs into an error.
  }
  throw new WebhookVerificationError('invalid-secret');
}

/**
 * Refuses a body that something has parsed already: what was signed cannot be had from it.
 *
 * @throws ConfigurationError
 */
export function checkPayload(payload: unknown): void {
  // By its tag, since bytes of another realm are no instance of this one's class.
  if (typeof payload === 'string' || Object.prototype.toString.call(payload) === '[object Uint8Array]') return;
  throw new ConfigurationError('payload must be the body as it came: text or bytes');
}

async function sign(content: Bytes, secret: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', keyOf(secret), algorithm, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, content);
  return `${WEBHOOKS.version},${encodeBase64(new Uint8Array(mac))}`;
}

/** Payloads may be bytes that are no text, so that what is signed is put together from bytes. */
function signedContent({ id, timestamp, payload }: Content): Bytes {
  const encoder = new TextEncoder();
  const head = encoder.encode(`${id}.${timestamp}.`);
  const body = typeof payload === 'string' ? encoder.encode(payload) : payload;
  const content = new Uint8Array(head.length + body.length);
  content.set(head);
  content.set(body, head.length);
  return content;
}
