import type { Json } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { Diagnostic } from '@loyaltyos/rules';

/** The problem of a source that does not compile. It carries every diagnostic. */
export function ruleSetInvalid(diagnostics: readonly Diagnostic[]): Problem {
  const [first] = diagnostics;
  const detail = first === undefined ? undefined : `Line ${first.span.line}: ${first.message}`;
  return new Problem('rule-set-invalid', {
    ...(detail === undefined ? {} : { detail }),
    // Diagnostics are plain JSON; their interfaces only lack the index signature that says so.
    extensions: { diagnostics: diagnostics as unknown as Json },
  });
}
