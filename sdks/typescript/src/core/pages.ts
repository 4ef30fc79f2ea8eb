import type { Call, WithResponse } from './call.ts';
import type { LoyaltyOSCore } from './core.ts';
import { InvalidResponseError } from './errors.ts';
import type { Input, Operation } from './operation.ts';
import type { CallOptions } from './options.ts';

/** What a list answers with. */
export interface PageBody<Item> {
  readonly data: Item[];
  readonly nextCursor: string | null;
}

/** What every list may be asked. */
export interface PageQuery {
  /** How many items a page has at most: 1 to 200. Default: 50. */
  readonly limit?: number | undefined;
  /** The `nextCursor` of the page before: goes on from there. */
  readonly cursor?: string | undefined;
}

/** Some of a list, and the way to what follows. */
export class Page<Item> {
  /** In the order of the list. A page may be empty while more follow. */
  readonly data: readonly Item[];
  /** Where the list goes on: keep it to go on later. `null` at the end. */
  readonly nextCursor: string | null;
  readonly #ask: (cursor: string) => Promise<Page<Item>>;

  /** @internal */
  constructor({ data, nextCursor }: PageBody<Item>, ask: (cursor: string) => Promise<Page<Item>>) {
    this.data = data;
    this.nextCursor = nextCursor;
    this.#ask = ask;
  }

  /** The page that follows; `undefined` at the end. */
  async next(): Promise<Page<Item> | undefined> {
    return this.nextCursor === null ? undefined : this.#ask(this.nextCursor);
  }
}

/**
 * A list. `for await` goes through its items, page by page; `pages()` through its pages; `await` gives the first page. Nothing
 * is asked before one of these.
 */
export class PagedCall<Item> implements PromiseLike<Page<Item>>, AsyncIterable<Item> {
  readonly #call: (cursor: string | undefined) => Call<PageBody<Item>>;
  #first: Promise<WithResponse<Page<Item>>> | undefined;

  /** @internal */
  constructor(call: (cursor: string | undefined) => Call<PageBody<Item>>) {
    this.#call = call;
  }

  /** The first page with what its response says. */
  withResponse(): Promise<WithResponse<Page<Item>>> {
    return (this.#first ??= this.#ask(undefined));
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a call is awaited as a promise is
  then<Fulfilled = Page<Item>, Rejected = never>(
    onFulfilled?: ((page: Page<Item>) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
  }

  /** The pages, one after the other. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    for (let page: Page<Item> | undefined = await this; page !== undefined; page = await page.next()) yield page;
  }

  /** The items of all pages. The next page is asked for when it is needed. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }

  async #ask(cursor: string | undefined): Promise<WithResponse<Page<Item>>> {
    const { data: body, response } = await this.#call(cursor).withResponse();
    const { data, nextCursor } = body;
    if (!Array.isArray(data) || (nextCursor !== null && typeof nextCursor !== 'string')) {
      throw new InvalidResponseError('The answer is no page');
    }
    // A list that leads back to where it was would never end.
    if (cursor !== undefined && nextCursor === cursor) throw new InvalidResponseError('The page leads to itself');
    return { data: new Page(body, async (next) => (await this.#ask(next)).data), response };
  }
}

/** Calls an operation that answers with pages: what the functions of lists are written with. */
export function requestPages<Item>(
  client: LoyaltyOSCore,
  operation: Operation<PageBody<Item>>,
  { query, ...input }: Input,
  options?: CallOptions,
): PagedCall<Item> {
  return new PagedCall((cursor) =>
    client.request(operation, { ...input, query: cursor === undefined ? query : { ...query, cursor } }, options),
  );
}
