import type { DecimalInput } from '../core/values.ts';
import type { AccountPoliciesRequest } from './account-policies-request.ts';
import type { AdjustmentLimitsRequest } from './adjustment-limits-request.ts';
import type { AttributeDeclarationRequest } from './attribute-declaration-request.ts';
import type { ConversionRateRequest } from './conversion-rate-request.ts';
import type { TierPolicyRequest } from './tier-policy-request.ts';
import type { TierRequest } from './tier-request.ts';
import type { TransferPolicyRequest } from './transfer-policy-request.ts';

/** The whole programme. What is left out is as a programme has it that does not say. */
export interface ProgrammeRequest {
  /** As it was read; it may be left out, and must be that of `If-Match` otherwise. */
  version?: number | undefined;
  /** The first is the base currency, of credit, spend and thresholds; orders in others earn points only. */
  currencies: readonly string[];
  /** The IANA time zone in which days begin and end. */
  zone: string;
  /** Lowest first. */
  tiers?: readonly TierRequest[] | undefined;
  tierPolicy?: TierPolicyRequest | undefined;
  accounts?: AccountPoliciesRequest | undefined;
  /** Whether an order of somebody unknown enrols them. */
  autoEnrol?: boolean | undefined;
  /** What a point is worth in the base currency, for reports of the liability. */
  pointValue?: DecimalInput | undefined;
  /** What rule sets may read of `customer.attributes`, by name. */
  customerAttributes?: Record<string, AttributeDeclarationRequest> | undefined;
  /** What rule sets may read of a line's `attributes`, by name. */
  lineAttributes?: Record<string, AttributeDeclarationRequest> | undefined;
  conversion?: ConversionRateRequest | undefined;
  transfers?: TransferPolicyRequest | undefined;
  adjustments?: AdjustmentLimitsRequest | undefined;
}
