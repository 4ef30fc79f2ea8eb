import type { Answer, Idempotency, Operation, Reference, Type } from '../api-model/api.ts';

/**
 * The API in the words of one language: every name is final, and every field says by itself whether it may be absent and whether
 * it may be null. What a type looks like in source text is left to the writers.
 */
export interface LanguageModel {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly resources: readonly NamedResource[];
  readonly objects: readonly NamedObject[];
  readonly unions: readonly NamedUnion[];
  readonly enums: readonly NamedEnum[];
  readonly problemCodes: readonly string[];
  /** The schema that a reference means. */
  readonly schema: (reference: Reference) => NamedSchema;
}

export type NamedSchema = NamedObject | NamedUnion | NamedEnum;

interface Named {
  /** As the document calls it. */
  readonly wire: string;
  /** As the language calls it. */
  readonly name: string;
  readonly description: string;
}

export interface NamedResource extends Named {
  /** The name of its type: `OrdersResource`. */
  readonly typeName: string;
  readonly fileName: string;
  readonly operations: readonly NamedOperation[];
}

export interface NamedOperation {
  readonly id: string;
  readonly resource: string;
  /** As a member of its resource: `ingest`. */
  readonly name: string;
  /** By itself: `ingestOrder`. */
  readonly functionName: string;
  readonly fileName: string;
  readonly summary: string;
  readonly description: string;
  readonly httpMethod: Operation['httpMethod'];
  readonly path: string;
  readonly pathParameters: readonly NamedField[];
  /** Without those that ask for a page. */
  readonly query: readonly NamedField[];
  readonly page: { readonly item: NamedSchema } | undefined;
  readonly body: { readonly schema: NamedObject; readonly required: boolean; readonly example: unknown } | undefined;
  readonly idempotency: Idempotency;
  /** Whether a key goes with each attempt: the caller's, or one that is made for the call. */
  readonly takesIdempotencyKey: boolean;
  /** Whether the same request may be sent again when nobody knows what became of it. */
  readonly repeatable: boolean;
  readonly precondition: Operation['precondition'];
  readonly result: NamedObject | NamedUnion;
  readonly answers: readonly Answer[];
  readonly customerToken: boolean;
  readonly problems: readonly string[];
}

export interface NamedObject extends Named {
  readonly kind: 'object';
  readonly fileName: string;
  readonly fields: readonly NamedField[];
  readonly used: { readonly inRequests: boolean; readonly inAnswers: boolean };
  readonly patch: boolean;
}

export interface NamedField extends Named {
  /** Never `nullable` itself; what it holds may be. */
  readonly type: Type;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly secret: boolean;
  readonly pii: boolean;
}

export interface NamedUnion extends Named {
  readonly kind: 'union';
  readonly fileName: string;
  readonly discriminator: { readonly wire: string; readonly name: string };
  readonly arms: readonly { readonly value: string; readonly schema: NamedObject }[];
}

export interface NamedEnum extends Named {
  readonly kind: 'enum';
  readonly fileName: string;
  readonly values: readonly { readonly wire: string; readonly name: string }[];
}
