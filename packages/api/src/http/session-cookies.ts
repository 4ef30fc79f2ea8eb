import { DEVICE_MS, SESSION_MS, type BegunSession } from '@loyaltyos/identity';
import type { IncomingHttpHeaders } from 'node:http';

const NAMES = { session: 'loyaltyos-session', device: 'loyaltyos-device' } as const;

/**
 * What a cookie is called. Over TLS with the prefix that browsers give to hosts alone (RFC 6265bis, 4.1.3.2): no other host and no
 * page without TLS can have set it.
 */
export function cookieName(kind: keyof typeof NAMES, publicBase: string): string {
  return isSecure(publicBase) ? `__Host-${NAMES[kind]}` : NAMES[kind];
}

/** The value of a cookie; undefined where there is none, or where it is there twice and nobody can say which one is ours. */
export function readCookie({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined {
  const values = cookie
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? values[0] : undefined;
}

/** What tells the browser to hold a session, and that it is known from now on. */
export function holdSession({ token, deviceToken }: BegunSession, publicBase: string): { 'set-cookie': string[] } {
  const session = cookie('session', token.reveal(), SESSION_MS, publicBase);
  if (deviceToken === undefined) return { 'set-cookie': [session] };
  return { 'set-cookie': [session, cookie('device', deviceToken.reveal(), DEVICE_MS, publicBase)] };
}

/** What tells the browser to let go of the session. */
export function dropSession(publicBase: string): { 'set-cookie': string[] } {
  return { 'set-cookie': [cookie('session', '', 0, publicBase)] };
}

/** No script can read it, no other site's page can have it sent, and over TLS it never goes out without. */
function cookie(kind: keyof typeof NAMES, value: string, maxAgeMs: number, publicBase: string): string {
  const secure = isSecure(publicBase) ? '; Secure' : '';
  const maxAge = Math.floor(maxAgeMs / 1000);
  return `${cookieName(kind, publicBase)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
}

function isSecure(publicBase: string): boolean {
  return publicBase.startsWith('https:');
}
