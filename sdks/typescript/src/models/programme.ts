import type { Decimal } from '../core/values.ts';
import type { AccountPolicies } from './account-policies.ts';
import type { AdjustmentLimits } from './adjustment-limits.ts';
import type { AttributeDeclaration } from './attribute-declaration.ts';
import type { ConversionRate } from './conversion-rate.ts';
import type { TierPolicy } from './tier-policy.ts';
import type { Tier } from './tier.ts';
import type { TransferPolicy } from './transfer-policy.ts';

/** A tenant's settings in one version: a document that can be changed and sent back. */
export interface Programme {
  /** The version, from 1. */
  version: number;
  /** The first is the base currency, of credit, spend and thresholds; orders in others earn points only. */
  currencies: string[];
  /** The IANA time zone in which days begin and end. */
  zone: string;
  /** Lowest first. */
  tiers?: Tier[];
  tierPolicy?: TierPolicy;
  accounts?: AccountPolicies;
  /** Whether an order of somebody unknown enrols them. */
  autoEnrol?: boolean;
  /** What a point is worth in the base currency, for reports of the liability. */
  pointValue?: Decimal;
  /** What rule sets may read of `customer.attributes`, by name. */
  customerAttributes?: Record<string, AttributeDeclaration>;
  /** What rule sets may read of a line's `attributes`, by name. */
  lineAttributes?: Record<string, AttributeDeclaration>;
  conversion?: ConversionRate;
  transfers?: TransferPolicy;
  adjustments?: AdjustmentLimits;
}
