/** The tenant that a new installation starts with. */
export const SANDBOX_SLUG = 'acme-retail';
