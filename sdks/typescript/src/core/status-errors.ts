import { ERRORS } from './behaviour.ts';
import { ApiError } from './errors.ts';

/** 400: the request is malformed. */
export class BadRequestError extends ApiError {
  override readonly name = 'BadRequestError';
}

/** 401: the credentials, the token or the signature were not accepted. */
export class AuthenticationError extends ApiError {
  override readonly name = 'AuthenticationError';
}

/** 403: the key may not do this. */
export class PermissionDeniedError extends ApiError {
  override readonly name = 'PermissionDeniedError';
}

/** 404: there is no such thing, or the caller may not know of it. */
export class NotFoundError extends ApiError {
  override readonly name = 'NotFoundError';
}

/** 408: the request did not arrive in time. */
export class RequestTimeoutError extends ApiError {
  override readonly name = 'RequestTimeoutError';
}

/** 409: the request contradicts what is there. */
export class ConflictError extends ApiError {
  override readonly name = 'ConflictError';
}

/** 410: the customer has been erased. */
export class GoneError extends ApiError {
  override readonly name = 'GoneError';
}

/** 412: the thing has changed since it was read. */
export class PreconditionFailedError extends ApiError {
  override readonly name = 'PreconditionFailedError';
}

/** 413: the body is too large. */
export class PayloadTooLargeError extends ApiError {
  override readonly name = 'PayloadTooLargeError';
}

/** 415: the body has a type that the operation does not read. */
export class UnsupportedMediaTypeError extends ApiError {
  override readonly name = 'UnsupportedMediaTypeError';
}

/** 422: the request is well-formed, and its values are wrong. */
export class UnprocessableEntityError extends ApiError {
  override readonly name = 'UnprocessableEntityError';
}

/** 428: the operation needs the version that it changes. */
export class PreconditionRequiredError extends ApiError {
  override readonly name = 'PreconditionRequiredError';
}

/** 429: too many requests. */
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError';
}

/** 500 and above: the server failed, or is too busy. */
export class ServerError extends ApiError {
  override readonly name = 'ServerError';
}

/** By their names in the table of behaviour, which says what status each has. */
const CLASSES: Readonly<Record<string, typeof ApiError>> = {
  BadRequest: BadRequestError,
  Authentication: AuthenticationError,
  PermissionDenied: PermissionDeniedError,
  NotFound: NotFoundError,
  RequestTimeout: RequestTimeoutError,
  Conflict: ConflictError,
  Gone: GoneError,
  PreconditionFailed: PreconditionFailedError,
  PayloadTooLarge: PayloadTooLargeError,
  UnsupportedMediaType: UnsupportedMediaTypeError,
  UnprocessableEntity: UnprocessableEntityError,
  PreconditionRequired: PreconditionRequiredError,
  RateLimit: RateLimitError,
  Server: ServerError,
};

/** The class of a status; `ApiError` itself where it has none of its own. */
export function errorClassOf(status: number): typeof ApiError {
  const row = ERRORS.find((row) => row.status === status || status >= (row.statusFrom ?? Infinity));
  return (row === undefined ? undefined : CLASSES[row.name]) ?? ApiError;
}
