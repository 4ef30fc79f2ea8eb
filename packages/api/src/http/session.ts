import { requireRole, type SessionHolder, type Visitor } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { FastifyRequest } from 'fastify';
import type { MemberAccess, Services } from '../endpoint.ts';
import type { Caller } from '../principal.ts';
import { originOf, requestFacts } from './request-facts.ts';
import { requireCsrfToken, requireSameOrigin } from './same-site.ts';
import { cookieName, readCookie } from './session-cookies.ts';

export const TENANT_HEADER = 'LoyaltyOS-Tenant';

type Context = Pick<Services, 'authority' | 'publicBase'>;

/** Whether the request is of a browser that holds a session and shows nothing better. */
export function holdsSession(request: FastifyRequest, { publicBase }: Context): boolean {
  return sessionToken(request, publicBase) !== undefined;
}

/** Whether the session was found good a moment ago: costs nothing to ask, and promises nothing. */
export function isKnownSession(request: FastifyRequest, { authority, publicBase }: Context): boolean {
  const token = sessionToken(request, publicBase);
  return token !== undefined && authority.organisations.remembers(token);
}

/**
 * Lets a member, or for what is for guests anybody, at an operation of an organisation.
 *
 * @returns who is logged in; undefined for guests.
 * @throws Problem `session-required`, `cross-site-request`, `insufficient-role`.
 */
export async function admitMember(
  request: FastifyRequest,
  context: Context,
  access: MemberAccess,
): Promise<SessionHolder | undefined> {
  requireSameOrigin(request, context.publicBase);
  if (access === 'guest') return undefined;
  const holder = await sessionOf(request, context);
  if (access !== 'any') requireRole(holder.role, access);
  return holder;
}

/**
 * A member as a caller of the tenant that the request names.
 *
 * @throws Problem `session-required`, `cross-site-request`, `malformed-request`, `tenant-not-found`.
 */
export async function sessionCaller(request: FastifyRequest, context: Context): Promise<Caller> {
  requireSameOrigin(request, context.publicBase);
  const holder = await sessionOf(request, context);
  const slug = request.headers[TENANT_HEADER.toLowerCase()];
  if (typeof slug !== 'string' || slug === '') {
    const message = 'Name the tenant by its slug.';
    const pointer = `/header/${TENANT_HEADER}`;
    throw new Problem('malformed-request', { errors: [{ pointer, code: 'missing', message }] });
  }
  return context.authority.organisations.callerIn(holder, slug, requestFacts(request).environment);
}

/** The caller as somebody without a session. */
export function visitorOf(request: FastifyRequest, publicBase: string): Visitor {
  const deviceToken = readCookie(request.headers, cookieName('device', publicBase));
  return { ...originOf(request), ...(deviceToken === undefined ? {} : { deviceToken }) };
}

async function sessionOf(request: FastifyRequest, { authority, publicBase }: Context): Promise<SessionHolder> {
  const token = sessionToken(request, publicBase);
  const holder = token === undefined ? undefined : await authority.organisations.holderOf(token);
  if (holder === undefined) throw new Problem('session-required');
  requireCsrfToken(request, holder);
  return { ...holder, origin: originOf(request) };
}

/** The session of a request that names itself with nothing else: one with an `Authorization` field is judged by that alone. */
function sessionToken({ headers }: FastifyRequest, publicBase: string): string | undefined {
  return headers.authorization === undefined ? readCookie(headers, cookieName('session', publicBase)) : undefined;
}
