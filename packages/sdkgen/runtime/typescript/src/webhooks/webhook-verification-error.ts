import { LoyaltyOSError } from '../errors.ts';

/** Why a webhook is not taken for one of ours. */
export type WebhookVerificationReason =
  | 'missing-header'
  | 'invalid-secret'
  | 'invalid-timestamp'
  | 'too-old'
  | 'too-new'
  | 'no-matching-signature'
  | 'invalid-payload';

const MEANS: Readonly<Record<WebhookVerificationReason, string>> = {
  'missing-header': 'A header that a webhook has is missing or empty',
  'invalid-secret': 'A secret is none: one looks like whsec_…',
  'invalid-timestamp': 'The timestamp is no number of seconds',
  'too-old': 'The webhook was sent too long ago: it may be a replay',
  'too-new': 'The webhook was sent in the future: a clock is wrong',
  'no-matching-signature': 'No signature is one of this payload by a secret that was given',
  'invalid-payload': 'The signature is right, and the payload is no event',
};

/** The webhook is not to be trusted. Answer 400 and do nothing. */
export class WebhookVerificationError extends LoyaltyOSError {
  override readonly name = 'WebhookVerificationError';
  /** Why, for programs. */
  readonly reason: WebhookVerificationReason;

  constructor(reason: WebhookVerificationReason) {
    super(MEANS[reason]);
    this.reason = reason;
  }
}
