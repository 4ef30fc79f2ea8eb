/** What is the same for every occurrence of a problem. */
export interface ProblemRow {
  /** The HTTP status it is answered with. */
  readonly status: number;
  /** A short sentence without full stop, the same every time. */
  readonly title: string;
  /** Whether the same request may succeed later without the caller changing it. */
  readonly retryable: boolean;
}

/**
 * Every problem that the API may answer: alphabetical, one row and one page (docs/problems/<code>.md) each. A code is
 * part of the contract: it is never renamed and never gets another status.
 */
export const PROBLEMS = {
  'adjustment-limit': { status: 422, title: 'The adjustment is larger than this key may make', retryable: false },
  'backtest-limit': { status: 409, title: 'Too many backtests are under way', retryable: true },
  'backtest-not-found': { status: 404, title: 'There is no such backtest', retryable: false },
  'balance-limit': { status: 422, title: 'The balance would grow too large', retryable: false },
  'body-too-large': { status: 413, title: 'The body is larger than this operation accepts', retryable: false },
  'conversion-not-allowed': { status: 422, title: 'The programme does not convert points', retryable: false },
  'currency-not-in-programme': { status: 422, title: 'The programme does not have this currency', retryable: false },
  'customer-conflict': { status: 409, title: 'This customer is enrolled with other details', retryable: false },
  'customer-erased': { status: 410, title: 'This customer has been erased', retryable: false },
  'customer-not-found': { status: 404, title: 'There is no such customer', retryable: false },
  'email-taken': { status: 409, title: 'Another customer has this e-mail address', retryable: false },
  'event-conflict': { status: 409, title: 'This event was ingested with other content', retryable: false },
  'idempotency-in-flight': { status: 409, title: 'The same request is being carried out', retryable: true },
  'idempotency-key-required': { status: 400, title: 'The request carries no Idempotency-Key', retryable: false },
  'idempotency-key-reused': { status: 422, title: 'The key was used with another request', retryable: false },
  'insufficient-credit': { status: 409, title: 'There is too little store credit', retryable: false },
  'insufficient-points': { status: 409, title: 'There are too few points', retryable: false },
  'insufficient-scope': { status: 403, title: 'The token does not have the scope', retryable: false },
  'internal-error': { status: 500, title: 'Something went wrong on our side', retryable: true },
  'invalid-client': { status: 401, title: 'The client is unknown or its secret is wrong', retryable: false },
  'invalid-cursor': { status: 400, title: 'The cursor does not belong to this list', retryable: false },
  'invalid-scope': { status: 400, title: 'The scope asked for cannot be given', retryable: false },
  'invalid-token': { status: 401, title: 'The token is not valid', retryable: false },
  'invalid-token-request': { status: 400, title: 'The token request is malformed', retryable: false },
  'invalid-values': { status: 422, title: 'The request is well-formed but its values are wrong', retryable: false },
  'list-limit': { status: 422, title: 'There would be too many lists or members', retryable: false },
  'list-not-found': { status: 404, title: 'There is no such list or version', retryable: false },
  'malformed-http': { status: 400, title: 'The request is not well-formed HTTP', retryable: false },
  'malformed-json': { status: 400, title: 'The body is not well-formed JSON', retryable: false },
  'malformed-request': {
    status: 400,
    title: 'The request does not have the shape of this operation',
    retryable: false,
  },
  'method-not-allowed': { status: 405, title: 'The resource does not have this method', retryable: false },
  'not-acceptable': { status: 406, title: 'The answer has no form that the request accepts', retryable: false },
  'not-found': { status: 404, title: 'There is nothing at this path', retryable: false },
  'order-cancelled': { status: 409, title: 'The order has been cancelled', retryable: false },
  'order-conflict': { status: 409, title: 'This order was ingested with other content', retryable: false },
  'order-not-found': { status: 404, title: 'There is no such order', retryable: false },
  'parked-return-limit': { status: 429, title: 'Too many returns wait for their orders', retryable: true },
  'plan-limit': { status: 403, title: 'The plan of the tenant does not allow this', retryable: false },
  'precondition-failed': { status: 412, title: 'It has been changed since it was read', retryable: false },
  'precondition-required': { status: 428, title: 'The request must say which version it changes', retryable: false },
  'rate-limited': { status: 429, title: 'The tenant sends more requests than its plan allows', retryable: true },
  'receipt-not-ready': { status: 409, title: 'The transaction is not sealed yet', retryable: true },
  'redemption-limit': { status: 422, title: 'The order is paid with too many redemptions', retryable: false },
  'redemption-not-found': { status: 404, title: 'There is no such redemption', retryable: false },
  'redemption-state': { status: 409, title: 'The redemption is not in a state for this', retryable: false },
  'request-headers-too-large': { status: 431, title: 'The header fields are too large', retryable: false },
  'request-timeout': { status: 408, title: 'The request did not arrive in time', retryable: true },
  'return-conflict': { status: 409, title: 'This return was made with other content', retryable: false },
  'return-exceeds-order': { status: 422, title: 'More would come back than is left of the order', retryable: false },
  'return-limit': { status: 422, title: 'The order has too many returns', retryable: false },
  'rule-set-invalid': { status: 422, title: 'The rule set does not compile', retryable: false },
  'rule-set-not-found': { status: 404, title: 'There is no such rule set or version', retryable: false },
  'rule-set-outdated': { status: 409, title: 'The version was compiled for another programme', retryable: false },
  'sandbox-only': { status: 403, title: 'Only a sandbox can do this', retryable: false },
  'tenant-slug-taken': { status: 409, title: 'Another tenant has this slug', retryable: false },
  'too-busy': { status: 503, title: 'The server is too busy to answer in time', retryable: true },
  'too-many-attempts': { status: 429, title: 'Too many attempts of this address have failed', retryable: true },
  'too-many-requests': { status: 429, title: 'Too many requests are waiting', retryable: true },
  'transaction-not-found': { status: 404, title: 'There is no such ledger transaction', retryable: false },
  'transfer-not-allowed': { status: 422, title: 'The programme does not allow this transfer', retryable: false },
  unauthenticated: { status: 401, title: 'The request carries no bearer token', retryable: false },
  unavailable: { status: 503, title: 'The database cannot be reached', retryable: true },
  'unknown-customer': { status: 422, title: 'The customer is not enrolled', retryable: false },
  'unknown-event': { status: 422, title: 'No rule set declares this type of event', retryable: false },
  'unsupported-content-encoding': { status: 415, title: 'The content coding is not supported', retryable: false },
  'unsupported-grant-type': { status: 400, title: 'The grant type is not supported', retryable: false },
  'unsupported-media-type': { status: 415, title: 'The media type is not supported', retryable: false },
  'uri-too-long': { status: 414, title: 'The request target is too long', retryable: false },
} as const satisfies Record<string, ProblemRow>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Every code, in the order of the catalogue. */
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];
