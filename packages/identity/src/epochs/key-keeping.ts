import type { Database } from '@loyaltyos/database';
import type { Clock } from '@loyaltyos/kernel';
import type { Actor } from '../audit/record-change.ts';
import type { RootKey } from '../root-key/root-key.ts';
import type { RotationTimes } from './rotation-times.ts';

/** What replacing and destroying keys works on. */
export interface KeyKeeping {
  readonly database: Database;
  /** Wall time. */
  readonly clock: Clock;
  readonly rootKey: RootKey;
  readonly times: RotationTimes;
  /** Who has it done; absent where it was due. */
  readonly actor?: Actor;
}

/** Keys cannot be replaced or destroyed now; the text says why and what can be done. For the operator. */
export class KeysRefused extends Error {
  override readonly name = 'KeysRefused';
}
