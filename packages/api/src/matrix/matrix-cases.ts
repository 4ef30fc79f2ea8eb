import assert from 'node:assert/strict';
import { ALL_SCOPES } from '@loyaltyos/identity';
import { ENDPOINTS } from '../endpoints/index.ts';
import type { Endpoint } from '../endpoint.ts';
import { outcomeOf, toldBy } from './compare-answers.ts';
import { secretOf, type MatrixParty } from './matrix-party.ts';
import type { MatrixAnswer, MatrixRequest } from './matrix-tenant.ts';
import { MatrixTenant } from './matrix-tenant.ts';
import { randomIdLike } from './random-id.ts';
import { makes, sampleRequest } from './sample-request.ts';
import { namesNothing, placesOf, THINGS, thingNamedBy, type Place } from './things.ts';

/** A server with tenants on it. */
export interface MatrixServer {
  readonly base: string;
  readonly own: MatrixParty;
  /** Of another organisation, of another environment. */
  readonly foreign: readonly MatrixParty[];
}

/** The tenants with their tokens. */
export interface OpenMatrix {
  readonly own: MatrixTenant;
  readonly foreign: readonly MatrixTenant[];
}

export async function openMatrix({ base, own, foreign }: MatrixServer): Promise<OpenMatrix> {
  const strangers = await Promise.all(foreign.map((party) => MatrixTenant.open(party, base)));
  for (const stranger of strangers) {
    // Two of each, so that every list goes on after one.
    for (const thing of THINGS) await Promise.all([stranger.made(thing), stranger.made(thing)]);
  }
  return { own: await MatrixTenant.open(own, base), foreign: strangers };
}

/** One row of the matrix. */
export interface MatrixCase {
  readonly name: string;
  readonly check: (matrix: OpenMatrix) => Promise<void>;
}

/** What changes all that comes after it comes last: the time, and whether requests must be signed. */
const LAST: readonly string[] = ['sandbox.advanceClock', 'securityPolicy.put'];

/**
 * Every way in which a request could reach what is another tenant's, of every operation: a new operation brings its rows by
 * being declared, and fails where nobody has said what its texts name.
 */
export function matrixCases(): MatrixCase[] {
  const endpoints = ENDPOINTS.filter(({ scope }) => scope !== null);
  return [
    ...endpoints.map(tokenCase),
    ...endpoints.flatMap((endpoint) => placesOf(endpoint).flatMap((place) => placeCase(endpoint, place))),
    ...endpoints.filter(({ pages }) => pages).map(cursorCase),
    ...endpoints
      .filter(({ idempotency }) => idempotency.endsWith('-key') && idempotency !== 'natural-key')
      .map(keyCase),
    ...endpoints.toSorted((a, b) => LAST.indexOf(a.id) - LAST.indexOf(b.id)).map(ownCase),
  ];
}

/** Names of things that the operation is about: without them it answers that they are not there. */
function ownCase(endpoint: Endpoint): MatrixCase {
  return {
    name: `${endpoint.id}: a tenant's own things are found, and nobody else's are touched`,
    async check({ own, foreign }) {
      const request = await sampleRequest(endpoint, own);
      const answer = await leavesAlone(foreign, () => own.send(request));
      const { code } = (answer.status < 400 ? {} : JSON.parse(answer.text)) as { code?: string };
      const absent = answer.status === 404 || code === 'unknown-customer' || code === 'malformed-request';
      assert.ok(!absent, `${request.method} ${request.target}: ${answer.status} ${answer.text}`);
      for (const { party } of foreign) assert.ok(!answer.text.includes(secretOf(party)), answer.text);
    },
  };
}

/** A foreign id and one that nobody has are answered alike, and nothing becomes of either. */
function placeCase(endpoint: Endpoint, place: Place): MatrixCase[] {
  if (namesNothing(endpoint, place.name)) return [];
  return [
    {
      name: `${endpoint.id}: a foreign ${place.name} of the ${place.where} is like one that nobody has (${place.path.join('/')})`,
      check: (matrix) => checkPlace(matrix, endpoint, place),
    },
  ];
}

async function checkPlace({ own, foreign }: OpenMatrix, endpoint: Endpoint, place: Place): Promise<void> {
  const thing = thingNamedBy(endpoint, place.name);
  const isNew = endpoint.method !== 'GET';
  for (const owner of foreign) {
    const theirs = await owner.made(thing);
    const nobodys = randomIdLike(theirs);
    const answers: MatrixAnswer[] = [];
    for (const value of [theirs, nobodys]) {
      const request = await sampleRequest(endpoint, own, { place, value });
      const answer = await leavesAlone(foreign, () => own.send(request));
      assert.ok(
        !answer.text.includes(secretOf(owner.party)),
        `${request.target} shows what is foreign: ${answer.text}`,
      );
      answers.push(answer);
    }
    const [ofTheirs, ofNobodys] = answers as [MatrixAnswer, MatrixAnswer];
    assert.deepEqual(toldBy(ofTheirs, theirs, isNew), toldBy(ofNobodys, nobodys, isNew));
    if (makes(endpoint, place.name)) assert.ok(ofTheirs.status < 300, `an id is a tenant's own: ${ofTheirs.text}`);
    if (ofTheirs.status < 300) continue;
    // Nothing would be said by two refusals that everybody gets.
    const ours = await own.send(await sampleRequest(endpoint, own, { place, value: await own.made(thing) }));
    assert.notEqual(outcomeOf(ours), outcomeOf(ofTheirs), 'a thing of one’s own is found');
  }
}

/** A cursor of another tenant's list is like a forged one. */
function cursorCase(endpoint: Endpoint): MatrixCase {
  return {
    name: `${endpoint.id}: a foreign cursor is like a forged one`,
    async check({ own, foreign }) {
      const { method, target } = await sampleRequest(endpoint, own);
      for (const owner of foreign) {
        const theirs = await sampleRequest(endpoint, owner);
        const page = await owner.send({ method, target: `${theirs.target}?limit=1`, headers: {} });
        const { nextCursor } = JSON.parse(page.text) as { nextCursor: string | null };
        assert.ok(nextCursor !== null, `${theirs.target} has one row only, and so no cursor to try`);
        const forged = nextCursor.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
        const [ofTheirs, ofNobodys] = await Promise.all(
          [nextCursor, forged].map((cursor) =>
            own.send({ method, target: `${target}?limit=1&cursor=${cursor}`, headers: {} }),
          ),
        );
        assert.equal(outcomeOf(ofTheirs!), '400 invalid-cursor /query/cursor invalid-cursor');
        assert.deepEqual(toldBy(ofTheirs!, nextCursor, false), toldBy(ofNobodys!, forged, false));
      }
    },
  };
}

/** A key under which another tenant was answered is a new one. */
function keyCase(endpoint: Endpoint): MatrixCase {
  return {
    name: `${endpoint.id}: a foreign Idempotency-Key is a new one`,
    async check({ own, foreign }) {
      for (const owner of foreign) {
        const key = owner.unique('shared-key');
        await owner.send(keyed(await sampleRequest(endpoint, owner), key));
        const answers: MatrixAnswer[] = [];
        for (const value of [key, own.unique('key')]) {
          const request = keyed(await sampleRequest(endpoint, own), value);
          answers.push(await leavesAlone(foreign, () => own.send(request)));
        }
        const [ofTheirs, ofNobodys] = answers as [MatrixAnswer, MatrixAnswer];
        assert.equal(ofTheirs.headers.get('idempotent-replayed'), null);
        assert.deepEqual(toldBy(ofTheirs, key, true), toldBy(ofNobodys, key, true));
      }
    },
  };
}

function keyed(request: MatrixRequest, key: string): MatrixRequest {
  return { ...request, headers: { ...request.headers, 'idempotency-key': key } };
}

/** Without a token 401, without the scope 403, whatever is asked for; and nothing becomes of it. */
function tokenCase(endpoint: Endpoint): MatrixCase {
  const { id, method, path, scope } = endpoint;
  return {
    name: `${id}: no token 401, a token without ${scope} 403`,
    async check({ own, foreign }) {
      const target = `/v1${path.replaceAll(/\{\w+\}/g, 'x')}`;
      const others = ALL_SCOPES.filter((other) => other !== scope);
      const calls = [
        { authorization: '', outcome: '401 unauthenticated' },
        { authorization: `Bearer ${'x'.repeat(40)}.y.z`, outcome: '401 invalid-token' },
        { authorization: `Bearer ${await own.party.token(others)}`, outcome: '403 insufficient-scope' },
      ];
      for (const { authorization, outcome } of calls) {
        const send = (): Promise<MatrixAnswer> => own.send({ method, target, headers: { authorization } });
        assert.equal(outcomeOf(await leavesAlone([own, ...foreign], send)), outcome, `${method} ${target}`);
      }
    },
  };
}

/** Does something, after which nothing that is stored for these tenants is another. */
async function leavesAlone<T>(tenants: readonly MatrixTenant[], work: () => Promise<T>): Promise<T> {
  const digests = (): Promise<string[]> => Promise.all(tenants.map(({ party }) => party.digest()));
  const before = await digests();
  const done = await work();
  assert.deepEqual(await digests(), before, 'what is foreign was changed');
  return done;
}
