import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** A transaction's id counts the rows of a stripe: a small number may well be somebody's. */
const COUNTED = /^(ltx_\d+-)\d+$/;

/** Another id of the same shape, which nobody has: letters for letters and digits for digits, behind the prefix. */
export function randomIdLike(id: string): string {
  const counted = COUNTED.exec(id)?.[1];
  if (counted !== undefined) return `${counted}${randomInt(1e9, 1e12)}`;
  const prefix = /^[a-z]+[_-]/.exec(id)?.[0] ?? '';
  const rest = id.slice(prefix.length).replaceAll(/[a-z0-9]/g, (sign) => {
    const signs = LETTERS.includes(sign) ? LETTERS : DIGITS;
    return signs.charAt(randomInt(signs.length));
  });
  return rest === id.slice(prefix.length) ? randomIdLike(id) : `${prefix}${rest}`;
}
