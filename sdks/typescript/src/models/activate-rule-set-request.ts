import type { InstantInput } from '../core/values.ts';
import type { CustomerShareRequest } from './customer-share-request.ts';

/** Which version, from when, and for whom. */
export interface ActivateRuleSetRequest {
  /** The version, from 1. */
  version: number;
  /** From when it runs. Absent: at once. */
  effectiveAt?: InstantInput | undefined;
  share?: CustomerShareRequest | undefined;
}
