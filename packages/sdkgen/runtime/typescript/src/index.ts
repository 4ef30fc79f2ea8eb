export { Call, type ApiResponse, type WithResponse } from './call.ts';
export { LoyaltyOSCore } from './core.ts';
export {
  ApiError,
  ConfigurationError,
  ConnectionError,
  InvalidResponseError,
  LoyaltyOSError,
  TimeoutError,
  type FieldError,
} from './errors.ts';
export type { AttemptAnswered, AttemptFailed, AttemptStarted, Hooks } from './hooks.ts';
export type { Input, Operation, ParameterValue } from './operation.ts';
export type {
  CallOptions,
  ClientOptions,
  Fetch,
  IdempotencyOptions,
  IfMatchOptions,
  IfMatchOrNoneMatchOptions,
  Logger,
} from './options.ts';
export { Page, PagedCall, type PageBody, type PageQuery } from './pages.ts';
export type { RequestOptions } from './request.ts';
export type { Shape } from './shape.ts';
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  GoneError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  PreconditionFailedError,
  PreconditionRequiredError,
  RateLimitError,
  RequestTimeoutError,
  ServerError,
  UnprocessableEntityError,
  UnsupportedMediaTypeError,
} from './status-errors.ts';
export type {
  Decimal,
  DecimalInput,
  Duration,
  InstantInput,
  Json,
  OpenEnum,
  PlainDate,
  UnknownArm,
  Unlisted,
} from './values.ts';
export type { ProblemCode } from './problem-code.ts';
export * as webhooks from './webhooks/index.ts';
export { WebhookVerificationError } from './webhooks/webhook-verification-error.ts';
