import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** A transaction's id names its stripe and counts: a small number may well be somebody's, and a tenth stripe nobody here has. */
const COUNTED = /^ltx_\d(-\d+)$/;

/** Another id of the same shape, which nobody has: letters for letters and digits for digits, behind the prefix. */
export function randomIdLike(id: string): string {
  const counted = COUNTED.exec(id)?.[1];
  if (counted !== undefined) return `ltx_9${counted}`;
  const prefix = /^[a-z]+[_-]/.exec(id)?.[0] ?? '';
  const rest = id.slice(prefix.length).replaceAll(/[a-z0-9]/g, (sign) => {
    const signs = LETTERS.includes(sign) ? LETTERS : DIGITS;
    return signs.charAt(randomInt(signs.length));
  });
  return rest === id.slice(prefix.length) ? randomIdLike(id) : `${prefix}${rest}`;
}
