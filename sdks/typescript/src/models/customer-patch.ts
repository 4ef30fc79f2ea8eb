import type { PlainDate } from '../core/values.ts';
import type { AddressPatch } from './address-patch.ts';

/**
 * What is to become of what is known: absent members stay, null removes.
 *
 * What is absent, or `undefined`, stays as it is; `null` removes it.
 */
export interface CustomerPatch {
  /** E-mail address. */
  email?: string | null | undefined;
  /** First name. */
  firstName?: string | null | undefined;
  /** Last name. */
  lastName?: string | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** Day of birth, for birthday rules. */
  birthDate?: PlainDate | null | undefined;
  address?: AddressPatch | null | undefined;
  /** Free members for rules, changed one by one. */
  attributes?: Record<string, string | number | boolean | null> | null | undefined;
}
