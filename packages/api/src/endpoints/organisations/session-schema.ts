import type { OrganisationView, SessionHolder } from '@loyaltyos/identity';
import { formatInstant } from '@loyaltyos/kernel';
import { Type, type Static } from 'typebox';
import { InstantOut } from '../../schema/instant.ts';
import { Open } from '../../schema/object.ts';
import { prose } from '../../schema/plain.ts';
import { Label, Secret } from '../../schema/text.ts';
import { EXAMPLE_MEMBER, Member, memberToWire } from './member-schema.ts';
import { EXAMPLE_TENANT, Tenant, tenantToWire } from './tenant-schema.ts';

export const OrganisationName = Label({
  description: 'The name of the organisation, for people.',
  maxLength: 200,
  example: 'Acme',
});

export const Organisation = Open(
  {
    organisationId: prose('The id of the organisation.', 'org_01jzk3v9q8h5n2m7c4x6r0t1wy'),
    name: OrganisationName,
  },
  { name: 'Organisation', description: 'Who owns tenants and people.' },
);

export const session = {
  organisation: Organisation,
  member: Member,
  tenants: Type.Array(Tenant, { description: 'The tenants that can be named in `LoyaltyOS-Tenant`.' }),
  csrfToken: Secret({
    description: 'What everything but GET sends in `LoyaltyOS-CSRF`, as long as this session lasts.',
    maxLength: 100,
  }),
  expiresAt: InstantOut('When the session ends in any case. Without a call it ends after 30 minutes.'),
};

export const Session = Open(session, { name: 'Session', description: 'Who is logged in, and to what.' });

/** The header of answers that begin a session, for declarations. */
export const SESSION_COOKIE = {
  'Set-Cookie': 'The session, for the browser alone; and what makes the browser known.',
} as const;

export function sessionToWire(
  { csrfToken, expiresAt }: SessionHolder,
  { organisationId, name, member, tenants }: OrganisationView,
): Static<typeof Session> {
  return {
    organisation: { organisationId, name },
    member: memberToWire(member),
    tenants: tenants.map(tenantToWire),
    csrfToken,
    expiresAt: formatInstant(expiresAt),
  };
}

export const EXAMPLE_SESSION: Static<typeof Session> = {
  organisation: { organisationId: 'org_01jzk3v9q8h5n2m7c4x6r0t1wy', name: 'Acme' },
  member: EXAMPLE_MEMBER,
  tenants: [EXAMPLE_TENANT],
  csrfToken: 'Jq3m...',
  expiresAt: '2026-03-01T21:30:00.000Z',
};
