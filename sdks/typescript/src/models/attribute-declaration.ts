import type { AttributeType } from './attribute-type.ts';

/** What rule sets may read of an attribute. */
export interface AttributeDeclaration {
  /** What its value is. */
  type: AttributeType;
  /** Whether it says who somebody is: it is kept out of traces then. */
  pii?: boolean;
}
