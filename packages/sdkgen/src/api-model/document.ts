/** The part of OpenAPI 3.1 and JSON Schema 2020-12 that our document uses: see `src/lint/` for what it must hold to. */
export interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, DocumentResponse>>;
    readonly parameters: Readonly<Record<string, DocumentParameter>>;
  };
}

export interface DocumentOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly 'x-sdk'?: {
    readonly resource: string;
    readonly method: string;
    readonly function: string;
    readonly result?: string;
  };
  readonly 'x-idempotency': string;
  readonly 'x-page'?: { readonly items: string };
  readonly 'x-customer-token'?: true;
  readonly parameters?: readonly (DocumentParameter | Ref)[];
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, DocumentContent>> };
  readonly responses: Readonly<Record<string, DocumentResponse | Ref>>;
}

export interface DocumentParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export interface DocumentResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, DocumentContent>>;
  readonly 'x-problems'?: readonly string[];
}

export interface DocumentContent {
  readonly schema: JsonSchema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

export interface Ref {
  readonly $ref: string;
}

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly 'x-extensible-enum'?: readonly string[];
  readonly 'x-semantic'?: string;
  readonly 'x-secret'?: boolean;
  readonly 'x-pii'?: boolean;
  readonly 'x-sdk'?: { readonly name: string };
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly discriminator?: { readonly propertyName: string; readonly mapping?: Readonly<Record<string, string>> };
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** Every operation of the document, with where it is. */
export function* operationsOf(
  document: Document,
): Generator<{ path: string; method: (typeof METHODS)[number]; operation: DocumentOperation }> {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation !== undefined) yield { path, method, operation };
    }
  }
}

export function isRef(part: object): part is Ref {
  return '$ref' in part;
}

/** The last part of a reference: `#/components/schemas/Order` is `Order`. */
export function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
