import { timingSafeEqual } from 'node:crypto';
import type { SessionHolder } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { FastifyRequest } from 'fastify';

/** What does nothing needs no proof of where it comes from (RFC 9110, 9.2.1). */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export const CSRF_HEADER = 'LoyaltyOS-CSRF';

/**
 * Refuses what a page of another origin has a browser send. Browsers say where a request comes from in `Sec-Fetch-Site`, and where
 * they do not, in `Origin`; neither can be set by a page. What says nothing of either is no browser's.
 *
 * @throws Problem `cross-site-request`.
 */
export function requireSameOrigin({ method, headers }: FastifyRequest, publicBase: string): void {
  if (SAFE.has(method)) return;
  const { 'sec-fetch-site': site, origin } = headers;
  const isOurs = site === undefined ? origin === undefined || origin === publicBase : site === 'same-origin';
  if (!isOurs) throw new Problem('cross-site-request', { detail: 'The page that sends this is of another origin.' });
}

/**
 * Refuses what acts through a session and does not show that session's CSRF token.
 *
 * @throws Problem `cross-site-request`.
 */
export function requireCsrfToken({ method, headers }: FastifyRequest, { csrfToken }: SessionHolder): void {
  if (SAFE.has(method)) return;
  const shown = Buffer.from(String(headers[CSRF_HEADER.toLowerCase()] ?? ''), 'utf8');
  const expected = Buffer.from(csrfToken, 'utf8');
  if (shown.length === expected.length && timingSafeEqual(shown, expected)) return;
  throw new Problem('cross-site-request', { detail: `${CSRF_HEADER} does not hold the session's CSRF token.` });
}
