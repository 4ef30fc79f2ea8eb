import type { Casing } from './words.ts';

/**
 * How a language calls things. A name that is reserved where it stands gets `_` at its end; a method gets the operation's other
 * name instead, which needs no resource around it.
 */
export interface NamingRules {
  readonly language: string;
  /** Schemas, enums, unions, resources: `OrderRequest`. */
  readonly types: NameRule;
  /** Members of schemas: `orderId`. */
  readonly fields: NameRule;
  /** Values of enums: `transferIn`. */
  readonly values: NameRule;
  /** Resources as members of the client: `ruleSets`. */
  readonly resources: NameRule;
  /** Operations as members of a resource: `ingest`. */
  readonly methods: NameRule;
  /** Operations by themselves: `ingestOrder`. */
  readonly functions: NameRule;
  /** Parameters of paths and queries: `customerId`. */
  readonly parameters: NameRule;
  /** What files are called, without their ending; absent: as the type. */
  readonly files?: NameRule;
}

export interface NameRule {
  readonly casing: Casing;
  readonly reserved?: ReadonlySet<string>;
}
