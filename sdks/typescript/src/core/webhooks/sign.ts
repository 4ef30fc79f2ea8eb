import { WEBHOOKS } from '../behaviour.ts';
import { ConfigurationError } from '../errors.ts';
import { checkPayload, keyOf, webhookSignatures, type WebhookPayload } from './webhook-signature.ts';

export interface SignOptions {
  /** The id of the message. */
  readonly id: string;
  /** When it is sent: a moment, or seconds since 1970. */
  readonly timestamp: Date | number;
  /** The body, exactly as it is sent. */
  readonly payload: WebhookPayload;
  /** `whsec_…` */
  readonly secret: string;
}

/**
 * The headers of a webhook, as the server would send it: for tests of your own receiver.
 *
 * ```ts
 * const payload = JSON.stringify({ type: 'order.ingested', timestamp: new Date(), data: { orderId: 'ord_1' } });
 * const headers = await webhooks.sign({ id: 'msg_1', timestamp: new Date(), payload, secret });
 * ```
 *
 * @throws WebhookVerificationError `invalid-secret`
 * @throws ConfigurationError for an id, a timestamp or a payload that is none.
 */
export async function sign({ id, timestamp, payload, secret }: SignOptions): Promise<Record<string, string>> {
  keyOf(secret);
  checkPayload(payload);
  if (typeof id !== 'string' || id === '') throw new ConfigurationError('id must be the id of the message: text');
  const seconds = secondsOf(timestamp);
  const [signature = ''] = await webhookSignatures({ id, timestamp: seconds, payload }, [secret]);
  return {
    [WEBHOOKS.idHeader]: id,
    [WEBHOOKS.timestampHeader]: seconds,
    [WEBHOOKS.signatureHeader]: signature,
  };
}

function secondsOf(timestamp: Date | number): string {
  const seconds = timestamp instanceof Date ? Math.floor(timestamp.getTime() / 1000) : timestamp;
  if (Number.isSafeInteger(seconds) && seconds >= 0) return String(seconds);
  throw new ConfigurationError('timestamp must be a Date, or whole seconds since 1970');
}
