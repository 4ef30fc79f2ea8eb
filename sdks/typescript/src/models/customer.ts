import type { Shape } from '../core/shape.ts';
import type { PlainDate } from '../core/values.ts';
import type { Address } from './address.ts';

/** A customer. Who they are is shown only to tokens with the scope `pii:read`. */
export interface Customer {
  /** The merchant's id of the customer. */
  customerId: string;
  /** The customer's tier; null in a programme without tiers. */
  tier: string | null;
  /** When they were enrolled. */
  enrolledAt: Date;
  /** E-mail address. */
  email?: string;
  /** First name. */
  firstName?: string;
  /** Last name. */
  lastName?: string;
  /** Telephone number. */
  phone?: string;
  /** Day of birth, for birthday rules. */
  birthDate?: PlainDate;
  address?: Address;
  /** As they were sent. */
  attributes?: Record<string, string | number | boolean>;
}

/** Where it has instants. */
export const customerShape: Shape = { fields: { enrolledAt: 'instant' } };
