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
  UnprocessableEntityError,
  UnsupportedMediaTypeError,
} from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** What is refused for good is sent once. */
export const noRetryOfRefusals: Scenario = {
  id: 'no-retry-of-refusals',
  client: {},
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), {
      is: BadRequestError,
      status: 400,
      code: 'malformed-request',
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: PermissionDeniedError,
      status: 403,
      code: 'insufficient-scope',
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: NotFoundError,
      status: 404,
      code: 'customer-not-found',
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: ConflictError,
      status: 409,
      code: 'order-conflict',
    });

    await expectError(client.customers.balance('cust_bronze'), { is: GoneError, status: 410, code: 'customer-erased' });

    await expectError(client.customers.balance('cust_bronze'), {
      is: PreconditionFailedError,
      status: 412,
      code: 'precondition-failed',
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: PayloadTooLargeError,
      status: 413,
      code: 'payload-too-large',
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: UnsupportedMediaTypeError,
      status: 415,
      code: 'unsupported-media-type',
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: UnprocessableEntityError,
      status: 422,
      code: 'invalid-values',
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: PreconditionRequiredError,
      status: 428,
      code: 'precondition-required',
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: ApiError,
      status: 418,
      code: 'code-of-the-future',
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: ApiError,
      status: 451,
      code: 'code-of-the-future',
    });
  },
};
