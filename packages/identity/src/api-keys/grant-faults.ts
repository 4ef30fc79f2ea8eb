import type { FieldError } from '@loyaltyos/problems';
import { isScope, mayHold, type Scope } from '../scopes.ts';

/** Who is given scopes under a label. */
const NAMES = { key: 'A key', certificate: 'A certificate' } as const;

/** What is wrong with the label and the scopes that something new shall have, with pointers to each. */
export function grantFaults(
  kind: keyof typeof NAMES,
  { label, scopes }: { readonly label: string; readonly scopes: readonly Scope[] },
): FieldError[] {
  const faults: FieldError[] = [];
  const labelLength = Array.from(label.trim()).length;
  if (labelLength < 1 || labelLength > 100) {
    faults.push({ pointer: '/label', code: 'length', message: 'A label has 1 to 100 characters.' });
  }
  if (scopes.length === 0) {
    faults.push({ pointer: '/scopes', code: 'empty', message: `${NAMES[kind]} has at least one scope.` });
  }
  for (const [index, scope] of scopes.entries()) {
    if (isScope(scope) && mayHold(kind, scope)) continue;
    const message = `${NAMES[kind]} cannot have this scope.`;
    faults.push({ pointer: `/scopes/${index}`, code: 'unknown-scope', message });
  }
  return faults;
}
