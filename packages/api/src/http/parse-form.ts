import { Problem } from '@loyaltyos/problems';
import type { ReadJson } from '../wire/json-value.ts';

/**
 * A body of type application/x-www-form-urlencoded as an object of texts. By RFC 6749, 3.2 a parameter may occur once,
 * one without a value counts as absent, and one that is not known is ignored.
 *
 * @throws Problem `invalid-token-request`.
 */
export function parseForm(body: Buffer, known: readonly string[]): ReadonlyMap<string, ReadJson> {
  const form = new Map<string, ReadJson>();
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    if (!known.includes(name) || value === '') continue;
    if (form.has(name)) throw new Problem('invalid-token-request', { detail: `The parameter ${name} occurs twice.` });
    form.set(name, value);
  }
  return form;
}
