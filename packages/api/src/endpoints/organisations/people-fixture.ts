import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { HashCost, OrganisationsOptions } from '@loyaltyos/identity';
import { frozenClock, type FrozenClock } from '@loyaltyos/testing';
import { Browser } from '../../fixture/browser.ts';
import { startIdentityApi, type IdentityApi } from '../../fixture/start-identity-api.ts';
import type { Answer } from '../../fixture/start-api.ts';

export const PASSWORD = 'four plain words with spaces';

/** The API over identity, with people in it. */
export interface People extends IdentityApi {
  readonly clock: FrozenClock;
  /** A browser in which nobody is logged in. */
  browser(): Browser;
  /** A browser in which the owner of a new organisation is logged in. */
  owner(name: string): Promise<Owner>;
  /** A browser in which somebody who was invited is logged in. */
  member(owner: Owner, role: string, name: string): Promise<Joined>;
}

export interface Joined {
  readonly browser: Browser;
  readonly email: string;
  readonly memberId: string;
}

export interface Owner extends Joined {
  readonly slug: string;
  readonly registered: Answer;
}

/** What somebody registers with. */
export function registration(name: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const person = { name: 'Ada', email: `${name}@people.example`, password: PASSWORD };
  return { organisationName: `Shop ${name}`, slug: `shop-${name}`, ...person, ...changes };
}

export async function startPeople(
  t: TestContext,
  options: Partial<OrganisationsOptions> & { readonly hashCost?: HashCost } = {},
): Promise<People> {
  const clock = frozenClock();
  const started = await startIdentityApi({ clock, ...options });
  t.after(() => started.stop());
  const { base } = started.api;

  async function owner(name: string): Promise<Owner> {
    const browser = new Browser(base);
    const registered = await browser.call('POST', '/register', { body: registration(name) });
    assert.equal(registered.status, 201, JSON.stringify(registered.body));
    const { memberId, email } = registered.body.member;
    return { browser, email, memberId, slug: `shop-${name}`, registered };
  }

  async function member(by: Owner, role: string, name: string): Promise<Joined> {
    const email = `${name}@people.example`;
    const invited = await by.browser.call('POST', '/members', { body: { email, name, role } });
    assert.equal(invited.status, 201, JSON.stringify(invited.body));
    clock.advance(1);
    const browser = new Browser(base);
    const body = { invitation: invited.body.invitation, password: PASSWORD };
    const accepted = await browser.call('POST', '/members/accept', { body });
    assert.equal(accepted.status, 201, JSON.stringify(accepted.body));
    return { browser, email, memberId: accepted.body.member.memberId };
  }

  return { ...started, clock, browser: () => new Browser(base), owner, member };
}

/** The code of a problem beside its status. */
export function refusal({ status, body }: Answer): string {
  return `${status} ${body.code}`;
}
