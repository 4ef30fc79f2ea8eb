/** Where they live. */
export interface Address {
  /** Street and number. */
  line1?: string;
  /** Flat, floor, company. */
  line2?: string;
  /** City or town. */
  city?: string;
  /** State, county or province. */
  region?: string;
  /** Postal code. */
  postalCode?: string;
  /** ISO 3166-1 alpha-2, in capital letters. */
  country?: string;
}
