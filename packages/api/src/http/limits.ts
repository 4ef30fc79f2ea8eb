/** What one request may ask of the server. */
export const BODY_LIMIT_BYTES = 1024 * 1024;
export const BATCH_BODY_LIMIT_BYTES = 8 * 1024 * 1024;
/** 100,000 members of 200 characters in most scripts. */
export const LIST_BODY_LIMIT_BYTES = 24 * 1024 * 1024;
export const HEADER_LIMIT_BYTES = 16 * 1024;
export const TARGET_LIMIT_CHARACTERS = 8192;
export const MAX_QUERY_PARAMETERS = 20;
export const MAX_PAGE_LIMIT = 200;
export const DEFAULT_PAGE_LIMIT = 50;
