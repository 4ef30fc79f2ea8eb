import { setTimeout as sleep } from 'node:timers/promises';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../endpoint.ts';
import { ENDPOINTS } from '../endpoints/index.ts';
import { Browser } from '../fixture/browser.ts';
import { exchangeRaw } from '../fixture/exchange-raw.ts';
import type { Answer } from '../fixture/start-api.ts';
import type { House } from './house.ts';
import { randomIdLike } from './random-id.ts';

/** What stands open in front of the operations besides keys: sessions, customers' tokens, hosts. */
export interface Doors {
  readonly base: string;
  readonly own: House;
  readonly foreign: House;
  /** Of a customer of `tenantToken`'s tenant, for that customer alone. */
  readonly customerToken: string;
  readonly customerId: string;
  /** Another customer of the same tenant. */
  readonly neighbourId: string;
  /** Of a sandbox, and a host that serves production alone. */
  readonly tenantToken: string;
  readonly productionHost: string;
}

export interface DoorCase {
  readonly name: string;
  readonly check: (doors: Doors) => Promise<void>;
}

/** Each operation at each door. An operation joins by being declared. */
export function doorCases(): DoorCase[] {
  const ofTenants = ENDPOINTS.filter(({ scope }) => scope !== null);
  const ofMembers = ENDPOINTS.filter(({ path }) => path.includes('{memberId}'));
  return [
    ...ofTenants.map(hostCase),
    ...ofTenants.map(customerCase),
    ...ofTenants.map(sessionCase),
    ...ofMembers.map(memberCase),
    ...ENDPOINTS.filter(({ member }) => member !== undefined && member !== 'guest').map(loggedOutCase),
  ];
}

function hostCase({ id, method, path }: Endpoint): DoorCase {
  return {
    name: `${id}: a sandbox's token on the host of production 401`,
    async check({ base, tenantToken, productionHost }) {
      const target = `/api/v1${plain(path)}`;
      const lines = [`${method} ${target} HTTP/1.1`, `Host: ${productionHost}`, `Authorization: Bearer ${tenantToken}`];
      const answer = await exchangeRaw(Number(new URL(base).port), `${lines.join('\r\n')}\r\n\r\n`);
      assert.deepEqual([answer.status, codeOf(answer.body)], [401, 'invalid-token'], answer.body);
    },
  };
}

function customerCase({ id, method, path, customerToken: isOpen }: Endpoint): DoorCase {
  return {
    name: `${id}: ${isOpen ? "a customer's token sees that customer, and nobody else" : "no customer's token"}`,
    async check({ base, customerToken, customerId, neighbourId }) {
      const send = async (whose: string): Promise<{ status: number; text: string }> => {
        const target = `${base}/v1${plain(path.replace('{customerId}', whose))}`;
        const response = await fetch(target, { method, headers: { authorization: `Bearer ${customerToken}` } });
        const text = await response.text();
        if (response.status !== 429) return { status: response.status, text };
        // A customer may ask only so often, and this one asks for everything there is.
        await sleep(Number(response.headers.get('retry-after')) * 1000);
        return send(whose);
      };
      const own = await send(customerId);
      if (!isOpen) return assert.deepEqual([own.status, codeOf(own.text)], [403, 'customer-token-refused'], own.text);
      assert.equal(own.status, 200, own.text);
      const [neighbour, nobody] = [await send(neighbourId), await send(randomIdLike(neighbourId))];
      assert.deepEqual([neighbour.status, codeOf(neighbour.text)], [404, 'customer-not-found'], neighbour.text);
      assert.deepEqual(told(neighbour.text), told(nobody.text));
    },
  };
}

function sessionCase({ id, method, path }: Endpoint): DoorCase {
  return {
    name: `${id}: a session reaches the tenants of its organisation, and a foreign one is like none`,
    async check({ own, foreign }) {
      const send = (slug: string): Promise<Answer> =>
        own.browser.call(method, plain(path), { headers: { 'loyaltyos-tenant': slug } });
      const [theirs, nobodys] = [await send(foreign.slug), await send(randomIdLike(foreign.slug))];
      assert.deepEqual([theirs.status, theirs.body.code], [404, 'tenant-not-found'], JSON.stringify(theirs.body));
      assert.deepEqual(told(JSON.stringify(theirs.body)), told(JSON.stringify(nobodys.body)));
      const ours = await send(own.slug);
      assert.notEqual(ours.body.code, 'tenant-not-found');
      assert.ok(![401, 403].includes(ours.status), `the owner may: ${JSON.stringify(ours.body)}`);
      const withoutProof = await own.browser.call(method, plain(path), {
        headers: { 'loyaltyos-tenant': own.slug, 'loyaltyos-csrf': randomUUID() },
      });
      if (method !== 'GET') assert.equal(withoutProof.body.code, 'cross-site-request');
    },
  };
}

function memberCase({ id, method, path, precondition }: Endpoint): DoorCase {
  return {
    name: `${id}: a foreign member is like one that nobody has`,
    async check({ own, foreign }) {
      const send = (memberId: string): Promise<Answer> =>
        own.browser.call(method, path.replace('{memberId}', memberId), {
          ...(method === 'PATCH' ? { body: { role: 'analyst' } } : {}),
          headers: precondition === undefined ? {} : { 'if-match': '"1"' },
        });
      const [theirs, nobodys] = [await send(foreign.memberId), await send(randomIdLike(foreign.memberId))];
      assert.deepEqual([theirs.status, theirs.body.code], [404, 'member-not-found'], JSON.stringify(theirs.body));
      assert.deepEqual(told(JSON.stringify(theirs.body)), told(JSON.stringify(nobodys.body)));
      const { body } = await foreign.browser.call('GET', `/members/${foreign.memberId}`);
      assert.deepEqual([body.role, body.version], ['owner', 1], 'the foreign member is as before');
    },
  };
}

function loggedOutCase({ id, method, path, scope, furtherScopes }: Endpoint): DoorCase {
  return {
    name: `${id}: nobody without a session`,
    async check({ base, tenantToken }) {
      assert.equal(scope, null, 'what is for people is for no token');
      assert.equal(furtherScopes, undefined);
      for (const headers of [{}, { authorization: `Bearer ${tenantToken}` }]) {
        const answer = await new Browser(base).call(method, plain(path), { headers });
        assert.deepEqual([answer.status, answer.body.code], [401, 'session-required'], JSON.stringify(answer.body));
      }
    },
  };
}

/** The path with something that nothing is called in place of its parameters. */
function plain(path: string): string {
  return path.replaceAll(/\{\w+\}/g, 'x');
}

function codeOf(text: string): string {
  return (JSON.parse(text) as { code: string }).code;
}

/** A problem without what differs each time. */
function told(text: string): unknown {
  const { requestId: _requestId, instance: _instance, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return rest;
}
