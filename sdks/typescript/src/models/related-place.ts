import type { SourceSpan } from './source-span.ts';

/** Another place that makes a message clear. */
export interface RelatedPlace {
  /** Why it is related. */
  message: string;
  span: SourceSpan;
}
