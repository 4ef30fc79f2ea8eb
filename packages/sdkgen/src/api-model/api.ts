/**
 * The API as the SDKs see it: what the document says, freed of its notation. Nothing here belongs to one language: names are
 * those of the wire and of `x-sdk`.
 */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** In the order of the document. */
  readonly resources: readonly Resource[];
  /** What operations and other schemas refer to, by name: everything that an operation of a resource reaches. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** The codes of all problems, in the order of the alphabet. */
  readonly problemCodes: readonly string[];
}

export interface Resource {
  /** `ruleSets` */
  readonly name: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

/** What sending a request again does: see `x-idempotency`. */
export type Idempotency = 'read' | 'natural-key' | 'optional-key' | 'required-key' | 'none';

export interface Operation {
  /** `orders.ingest` */
  readonly id: string;
  readonly resource: string;
  /** `ingest` */
  readonly method: string;
  /** The name that it has where there is no resource around it, and where `method` is a reserved word: `ingestOrder`. */
  readonly function: string;
  readonly summary: string;
  readonly description: string;
  readonly httpMethod: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the prefix of the API, with the names of parameters: `/orders/{orderId}`. */
  readonly path: string;
  readonly pathParameters: readonly Parameter[];
  /** Those of the query, without those that ask for a page. */
  readonly query: readonly Parameter[];
  readonly page: Page | undefined;
  readonly body: Body | undefined;
  readonly idempotency: Idempotency;
  /** Whether `If-Match` must, or may, be sent, and whether `If-None-Match: *` may be sent in its place. */
  readonly precondition: { readonly required: boolean; readonly creates: boolean } | undefined;
  /** What a call gives: one schema, or a union where its answers differ. Always a reference. */
  readonly result: Reference;
  readonly answers: readonly Answer[];
  /** Whether a customer's token may call it. */
  readonly customerToken: boolean;
  /** The codes that it may refuse with, in the order of the alphabet. */
  readonly problems: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly type: Type;
}

export interface Page {
  /** What a page has many of. */
  readonly item: Reference;
}

export interface Body {
  readonly schema: Reference;
  /** Whether the call may be made without one. */
  readonly required: boolean;
  readonly examples: readonly { readonly name: string; readonly value: unknown }[];
}

/** One of the answers that are no problem. */
export interface Answer {
  readonly status: number;
  readonly description: string;
  readonly schema: Reference;
  readonly example: unknown;
  /** Whether it may say `Idempotent-Replayed`. */
  readonly replayed: boolean;
  /** Whether it names the version in `ETag`. */
  readonly etag: boolean;
}

export type Schema = ObjectSchema | UnionSchema | EnumSchema;

export interface ObjectSchema {
  readonly kind: 'object';
  readonly name: string;
  readonly description: string;
  readonly fields: readonly Field[];
  /** Whether requests carry it, answers, or both. */
  readonly used: Use;
  /** Whether it changes what is there, so that a field that is absent and a field that is null differ. */
  readonly patch: boolean;
}

export interface Use {
  readonly inRequests: boolean;
  readonly inAnswers: boolean;
}

export interface Field {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly type: Type;
  /** Never shown in logs or in the text of a value. */
  readonly secret: boolean;
  /** About a person: never shown in logs or in the text of a value. */
  readonly pii: boolean;
}

/** One of several objects, told apart by a field. Whatever else it says is the arm for what this SDK does not know. */
export interface UnionSchema {
  readonly kind: 'union';
  readonly name: string;
  readonly description: string;
  readonly discriminator: string;
  readonly arms: readonly { readonly value: string; readonly schema: string }[];
}

/** Text of which these values are known today. Others may come, and do not fail. */
export interface EnumSchema {
  readonly kind: 'enum';
  readonly name: string;
  readonly description: string;
  readonly values: readonly string[];
}

/** A schema by its name in `Api.schemas`. */
export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
}

export type Type =
  | Reference
  /** Text without further meaning: also cursors, ids, URIs and currency codes. */
  | { readonly kind: 'text' }
  | { readonly kind: 'boolean' }
  /** A whole number of at most 53 bits: points, and everything else that may pass 2^31. */
  | { readonly kind: 'long' }
  /** A whole number that fits 32 bits. */
  | { readonly kind: 'int' }
  /** An exact decimal; on the wire a decimal string. */
  | { readonly kind: 'decimal'; readonly semantic: 'money' | 'quantity' }
  | { readonly kind: 'instant' }
  /** A day without a time. */
  | { readonly kind: 'date' }
  /** ISO 8601, of days and shorter: `P30D`, `PT36H`. */
  | { readonly kind: 'duration' }
  /** One fixed text. */
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'list'; readonly item: Type }
  | { readonly kind: 'map'; readonly value: Type }
  | { readonly kind: 'nullable'; readonly type: Type }
  /** One of several plain values, such as the text, number or truth value of an attribute. */
  | { readonly kind: 'scalar'; readonly types: readonly ('text' | 'number' | 'integer' | 'boolean' | 'null')[] }
  /** Any JSON value. */
  | { readonly kind: 'json' };
