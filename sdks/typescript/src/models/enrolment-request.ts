import type { PlainDate } from '../core/values.ts';
import type { AddressRequest } from './address-request.ts';

/** A person to enrol. Without `customerId` one is made. */
export interface EnrolmentRequest {
  /** The merchant's id of the customer. */
  customerId?: string | undefined;
  /** E-mail address. */
  email?: string | undefined;
  /** First name. */
  firstName?: string | undefined;
  /** Last name. */
  lastName?: string | undefined;
  /** Telephone number. */
  phone?: string | undefined;
  /** Day of birth, for birthday rules. */
  birthDate?: PlainDate | undefined;
  address?: AddressRequest | undefined;
  /** Free members for rules. */
  attributes?: Record<string, string | number | boolean> | undefined;
}
