import type { Instant } from '@loyaltyos/kernel';
import type { Secret } from '../crypto/secret.ts';
import type { Origin } from '../principal.ts';
import type { Role } from './roles.ts';

/** A member who is logged in, as it was at most 5 s ago. */
export interface SessionHolder {
  readonly memberId: string;
  readonly organisationId: string;
  readonly role: Role;
  /** What the session is stored under. */
  readonly sessionHash: Buffer;
  readonly csrfToken: string;
  /** When the session ends whatever happens. */
  readonly expiresAt: Instant;
  /** Through which request; absent where nobody called. */
  readonly origin?: Origin;
}

/** A session that was just begun: what the browser is to hold, told this once. */
export interface BegunSession {
  readonly holder: SessionHolder;
  readonly token: Secret<string>;
  /** What makes this browser known to the member's account; `undefined` where it is known already. */
  readonly deviceToken: Secret<string> | undefined;
}

/** How long a session lasts at most, and how long without a call (within NIST SP 800-63B-4, 2.2.3 for AAL2: 24 h and 1 h). */
export const SESSION_MS = 12 * 3_600_000;
export const SESSION_IDLE_MS = 30 * 60_000;
/** How long a browser stays known. */
export const DEVICE_MS = 180 * 86_400_000;
