import { randomInt } from 'node:crypto';

const MOST_CHARACTERS = 50;
const LEAST_CHARACTERS = 3;
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/**
 * A slug like a name: its Latin letters and digits, and some drawn ones where that was tried before or is too little.
 *
 * @param tried how many were taken.
 */
export function slugOf(name: string, tried: number): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_CHARACTERS)
    .replaceAll(/^-+|-+$/g, '');
  if (tried === 0 && letters.length >= LEAST_CHARACTERS) return letters;
  const drawn = Array.from({ length: 6 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return letters === '' ? `sandbox-${drawn}` : `${letters}-${drawn}`;
}
