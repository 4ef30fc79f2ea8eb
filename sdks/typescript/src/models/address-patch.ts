/**
 * What is to become of the address: absent members stay, null removes.
 *
 * What is absent, or `undefined`, stays as it is; `null` removes it.
 */
export interface AddressPatch {
  /** Street and number. */
  line1?: string | null | undefined;
  /** Flat, floor, company. */
  line2?: string | null | undefined;
  /** City or town. */
  city?: string | null | undefined;
  /** State, county or province. */
  region?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** ISO 3166-1 alpha-2, in capital letters. */
  country?: string | null | undefined;
}
