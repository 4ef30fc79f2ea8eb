import type { InstantInput } from '../core/values.ts';
import type { Scope } from './scope.ts';

/** What the key is for, and what its tokens may do. */
export interface CreateApiKeyRequest {
  /** What the key is for. */
  label: string;
  /** What tokens of the key may do: no more than the token that asks. */
  scopes: readonly Scope[];
  /** When it ends by itself. Absent: never. */
  expiresAt?: InstantInput | undefined;
}
