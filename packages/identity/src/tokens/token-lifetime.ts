/** How long an access token is good for. */
export const TOKEN_LIFETIME_SECONDS = 600;
export const TOKEN_LIFETIME_MS = TOKEN_LIFETIME_SECONDS * 1_000;
/** And one that stands for a customer. No longer than what ended its maker is known: twice the lifetime of an access token. */
export const CUSTOMER_TOKEN_LIFETIME_SECONDS = 900;
