/** How long an access token is good for. */
export const TOKEN_LIFETIME_SECONDS = 600;
export const TOKEN_LIFETIME_MS = TOKEN_LIFETIME_SECONDS * 1_000;
