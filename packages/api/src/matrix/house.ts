import assert from 'node:assert/strict';
import { Browser } from '../fixture/browser.ts';

/** An organisation with a sandbox and its owner, who is logged in. */
export interface House {
  readonly browser: Browser;
  readonly slug: string;
  readonly organisationId: string;
  readonly memberId: string;
}

const PASSWORD = 'four plain words with spaces';

function emailOf(slug: string): string {
  return `ada@${slug}.example`;
}

/** Registers an organisation through the API and keeps its owner's session. */
export async function newHouse(base: string, slug: string): Promise<House> {
  const browser = new Browser(base);
  const person = { name: 'Ada', email: emailOf(slug), password: PASSWORD };
  const { status, body } = await browser.call('POST', '/register', {
    body: { organisationName: slug, slug, ...person },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return { browser, slug, organisationId: body.organisation.organisationId, memberId: body.member.memberId };
}

/** Begins another session of the owner. */
export async function logIn({ browser, slug }: House): Promise<void> {
  const { status, body } = await browser.call('POST', '/sessions', {
    body: { email: emailOf(slug), password: PASSWORD },
  });
  assert.equal(status, 201, JSON.stringify(body));
}
