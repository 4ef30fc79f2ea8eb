/** A difference between two APIs, in the words of the document. */
export interface Change {
  /** Whether a program that was right with the SDK before may not compile, or may not be right, with the SDK after. */
  readonly breaking: boolean;
  readonly what: What;
}

/** Where a name is declared: an operation has parameters, an object has fields. */
interface OfOperation {
  /** `orders.ingest` */
  readonly operation: string;
}
interface OfParameter extends OfOperation {
  readonly parameter: string;
}
interface OfSchema {
  readonly schema: string;
}
interface OfField extends OfSchema {
  readonly field: string;
}

export type What =
  | ({ readonly kind: 'operation-added' } & OfOperation)
  | ({ readonly kind: 'operation-removed' } & OfOperation)
  | ({ readonly kind: 'operation-renamed' } & OfOperation)
  | ({ readonly kind: 'operation-moved'; readonly to: string } & OfOperation)
  | ({ readonly kind: 'path-parameters-changed' } & OfOperation)
  | ({ readonly kind: 'parameter-added'; readonly required: boolean } & OfParameter)
  | ({ readonly kind: 'parameter-removed' } & OfParameter)
  | ({ readonly kind: 'parameter-now-required' } & OfParameter)
  | ({ readonly kind: 'parameter-now-optional' } & OfParameter)
  | ({ readonly kind: 'parameter-type-changed'; readonly relation: Relation } & OfParameter)
  | ({ readonly kind: 'body-added' } & OfOperation)
  | ({ readonly kind: 'body-removed' } & OfOperation)
  | ({ readonly kind: 'body-type-changed' } & OfOperation)
  | ({ readonly kind: 'body-now-required' } & OfOperation)
  | ({ readonly kind: 'body-now-optional' } & OfOperation)
  | ({ readonly kind: 'result-changed' } & OfOperation)
  | ({ readonly kind: 'pages-added' } & OfOperation)
  | ({ readonly kind: 'pages-removed' } & OfOperation)
  | ({ readonly kind: 'page-item-changed' } & OfOperation)
  | ({ readonly kind: 'idempotency-key-added' } & OfOperation)
  | ({ readonly kind: 'idempotency-key-removed' } & OfOperation)
  | ({ readonly kind: 'now-repeatable' } & OfOperation)
  | ({ readonly kind: 'no-longer-repeatable' } & OfOperation)
  | ({ readonly kind: 'precondition-changed'; readonly to: Precondition } & OfOperation)
  | ({ readonly kind: 'customer-token-added' } & OfOperation)
  | ({ readonly kind: 'customer-token-removed' } & OfOperation)
  | { readonly kind: 'problem-added'; readonly problem: string; readonly operations: readonly string[] }
  | { readonly kind: 'problem-removed'; readonly problem: string; readonly operations: readonly string[] }
  | { readonly kind: 'problem-code-removed'; readonly problem: string }
  | ({ readonly kind: 'schema-added' } & OfSchema)
  | ({ readonly kind: 'schema-removed' } & OfSchema)
  | ({ readonly kind: 'schema-kind-changed' } & OfSchema)
  | ({ readonly kind: 'use-added'; readonly in: Side } & OfSchema)
  | ({ readonly kind: 'use-removed'; readonly in: Side } & OfSchema)
  | ({ readonly kind: 'absence-changed'; readonly patch: boolean } & OfSchema)
  | ({ readonly kind: 'field-added'; readonly required: boolean } & OfField)
  | ({ readonly kind: 'field-removed' } & OfField)
  | ({ readonly kind: 'field-now-required' } & OfField)
  | ({ readonly kind: 'field-now-optional' } & OfField)
  | ({ readonly kind: 'field-type-changed'; readonly relation: Relation } & OfField)
  | ({ readonly kind: 'field-now-hidden' } & OfField)
  | ({ readonly kind: 'field-no-longer-hidden' } & OfField)
  | ({ readonly kind: 'value-added'; readonly value: string } & OfSchema)
  | ({ readonly kind: 'value-removed'; readonly value: string } & OfSchema)
  | ({ readonly kind: 'discriminator-changed' } & OfSchema)
  | ({ readonly kind: 'arm-added'; readonly value: string; readonly arm: string } & OfSchema)
  | ({ readonly kind: 'arm-removed'; readonly value: string } & OfSchema)
  | ({ readonly kind: 'arm-changed'; readonly value: string } & OfSchema);

/** How the values that a type allows differ from those it allowed before. */
export type Relation = 'wider' | 'narrower' | 'other';

/** Which side of a call carries an object. */
export type Side = 'requests' | 'answers';

/** How a call may name the version that it changes. */
export type Precondition = 'none' | 'optional' | 'optional, or creates' | 'required' | 'required, or creates';

/** A change that a program need not notice. */
export function compatible(what: What): Change {
  return { breaking: false, what };
}

export function breaking(what: What): Change {
  return { breaking: true, what };
}
