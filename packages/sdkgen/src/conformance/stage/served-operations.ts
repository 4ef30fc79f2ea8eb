import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api, Operation } from '../../api-model/api.ts';
import type { Document } from '../../api-model/document.ts';
import { readDocument } from '../../api-model/read-document.ts';

const DOCUMENT = join(import.meta.dirname, '../../../../api/openapi.json');
/** Where the API is below the origin. */
export const API_PREFIX = '/api/v1';
export const TOKEN_PATH = '/oauth/token';

/** The API as the document says it. */
export function readApi(): Api {
  return readDocument(JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Document);
}

/** Whether requests of an operation carry `Idempotency-Key`. */
export function takesIdempotencyKey({ idempotency }: Operation): boolean {
  return idempotency === 'required-key' || idempotency === 'optional-key';
}

/** Which operation a request is for, and how an operation is called. */
export class ServedOperations {
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #patterns: readonly { readonly operation: Operation; readonly path: RegExp }[];

  constructor(api: Api) {
    const all = api.resources.flatMap(({ operations }) => operations);
    this.#operations = new Map(all.map((operation) => [operation.id, operation]));
    // What has fewer parameters is meant first: `/rule-sets/backtests` is no rule set.
    const bySpecificity = all.toSorted((one, other) => one.pathParameters.length - other.pathParameters.length);
    this.#patterns = bySpecificity.map((operation) => ({
      operation,
      path: new RegExp(`^${operation.path.replaceAll('.', String.raw`\.`).replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    }));
  }

  /** @throws Error for an operation that the document does not have. */
  named(id: string): Operation {
    const operation = this.#operations.get(id);
    if (operation === undefined) throw new Error(`The document has no operation ${id}.`);
    return operation;
  }

  /** Undefined for a request that is no operation's. */
  of(method: string, target: string): Operation | undefined {
    const path = target.split('?')[0] ?? '';
    if (!path.startsWith(`${API_PREFIX}/`)) return undefined;
    const below = path.slice(API_PREFIX.length);
    return this.#patterns.find(({ operation, path: pattern }) => operation.httpMethod === method && pattern.test(below))
      ?.operation;
  }
}
