/** Whom to look for. */
export interface LookupRequest {
  /** E-mail address. */
  email: string;
}
