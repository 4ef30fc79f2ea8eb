import type { Json } from '../values.ts';

/** What a webhook tells. */
export interface WebhookEvent {
  /** The same for every delivery of it: what has been seen before need not be handled again. */
  readonly id: string;
  /** What happened: `order.ingested`. Others may come: answer 200 to what you do not know. */
  readonly type: string;
  /** When it happened, where it says so. */
  readonly timestamp: Date | undefined;
  /** What there is to know of it; its members depend on the type. */
  readonly data: Json;
}
