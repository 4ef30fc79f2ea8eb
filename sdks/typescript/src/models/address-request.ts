/** Where they live. */
export interface AddressRequest {
  /** Street and number. */
  line1?: string | undefined;
  /** Flat, floor, company. */
  line2?: string | undefined;
  /** City or town. */
  city?: string | undefined;
  /** State, county or province. */
  region?: string | undefined;
  /** Postal code. */
  postalCode?: string | undefined;
  /** ISO 3166-1 alpha-2, in capital letters. */
  country?: string | undefined;
}
