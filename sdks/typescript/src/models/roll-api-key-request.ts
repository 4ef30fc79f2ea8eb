import type { Duration, InstantInput } from '../core/values.ts';

/** How long the key that is replaced goes on. */
export interface RollApiKeyRequest {
  /** How long the old key goes on beside the new one: PT0S to P7D. Absent: 24 hours. */
  overlap?: Duration | undefined;
  /** When the new key ends by itself. Absent: never. */
  expiresAt?: InstantInput | undefined;
}
