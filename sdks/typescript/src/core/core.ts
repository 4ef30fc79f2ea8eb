import { tokenAsker } from './ask-token.ts';
import { Call } from './call.ts';
import { configure, type Configuration } from './configuration.ts';
import type { Input, Operation } from './operation.ts';
import type { ClientOptions } from './options.ts';
import { request, type RequestOptions } from './request.ts';
import { TokenSource } from './token-source.ts';

/**
 * A client without the methods of `LoyaltyOSClient`: what the functions of the operations take, so that a bundle holds no more
 * than those that it calls.
 *
 * ```ts
 * const client = new LoyaltyOSCore({ tenantSlug: 'acme-retail', apiKey });
 * const result = await ingestOrder(client, order);
 * ```
 */
export class LoyaltyOSCore {
  readonly #configuration: Configuration;
  readonly #tokens: TokenSource;

  /** @throws ConfigurationError that says what is missing or cannot be. Nothing is sent. */
  constructor(options: ClientOptions = {}) {
    this.#configuration = configure(options);
    this.#tokens = new TokenSource(this.#configuration.clock, tokenAsker(this.#configuration));
  }

  /** Calls an operation: what the functions of the operations are written with. */
  request<Result>(operation: Operation<Result>, input: Input, options: RequestOptions = {}): Call<Result> {
    return new Call(request(this.#configuration, this.#tokens, operation, input, options));
  }
}
