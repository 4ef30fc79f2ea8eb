export { sign, type SignOptions } from './sign.ts';
export { verify, type VerifyOptions, type WebhookHeaders } from './verify.ts';
export type { WebhookEvent } from './webhook-event.ts';
export type { WebhookPayload } from './webhook-signature.ts';
export { WebhookVerificationError, type WebhookVerificationReason } from './webhook-verification-error.ts';
