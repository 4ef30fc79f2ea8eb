import {
  ApiError,
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
} from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** Each status has its class, and one without a class is an error of the API all the same. */
export const errorClasses: Scenario = {
  id: 'error-classes',
  client: { maxRetries: 0 },
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), {
      is: BadRequestError,
      status: 400,
      code: 'malformed-request',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: PermissionDeniedError,
      status: 403,
      code: 'insufficient-scope',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: NotFoundError,
      status: 404,
      code: 'customer-not-found',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: RequestTimeoutError,
      status: 408,
      code: 'request-timeout',
      retryable: true,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: ConflictError,
      status: 409,
      code: 'order-conflict',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: GoneError,
      status: 410,
      code: 'customer-erased',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: PreconditionFailedError,
      status: 412,
      code: 'precondition-failed',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: PayloadTooLargeError,
      status: 413,
      code: 'payload-too-large',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: UnsupportedMediaTypeError,
      status: 415,
      code: 'unsupported-media-type',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: UnprocessableEntityError,
      status: 422,
      code: 'invalid-values',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: PreconditionRequiredError,
      status: 428,
      code: 'precondition-required',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: RateLimitError,
      status: 429,
      code: 'rate-limited',
      retryable: true,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: ServerError,
      status: 500,
      code: 'internal-error',
      retryable: true,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: ServerError,
      status: 503,
      code: 'too-busy',
      retryable: true,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: ServerError,
      status: 599,
      code: 'code-of-the-future',
      retryable: true,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: ApiError,
      status: 418,
      code: 'code-of-the-future',
      retryable: false,
      hasRequestId: true,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: ApiError,
      status: 451,
      code: 'code-of-the-future',
      retryable: false,
      hasRequestId: true,
    });
  },
};
