import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { holdSession } from '../../http/session-cookies.ts';
import { Closed, Open } from '../../schema/object.ts';
import { whole } from '../../schema/plain.ts';
import { Email, NewPassword, PersonName } from './member-schema.ts';
import { EXAMPLE_SESSION, OrganisationName, session, SESSION_COOKIE, sessionToWire } from './session-schema.ts';
import { EXAMPLE_NEW_TENANT, NewTenant, newTenantToWire, ShownKey, Slug } from './tenant-schema.ts';

const RegistrationRequest = Closed(
  {
    organisationName: OrganisationName,
    slug: Type.Optional(Slug),
    name: PersonName,
    email: Email,
    password: NewPassword,
  },
  {
    name: 'RegistrationRequest',
    description: 'Without `slug` the sandbox gets one like the name of the organisation.',
  },
);

const Registered = Open(
  {
    ...session,
    tenant: NewTenant,
    apiKey: ShownKey,
    provisionedInMs: whole('How long everything took, in milliseconds.'),
  },
  { name: 'Registered', description: 'A new organisation, its owner logged in, and a sandbox that is ready.' },
);

export const registerOrganisation = endpoint({
  id: 'organisations.register',
  method: 'POST',
  path: '/register',
  sdk: false,
  scope: null,
  member: 'guest',
  scarce: true,
  summary: 'Register an organisation',
  description:
    'Makes an organisation, its owner, and a sandbox with sample data that is ready to be called; logs the owner in. All of it or ' +
    'nothing: after an answer that was lost the same request is tried again, and says so when the first one went through. The ' +
    'sandbox does not expire. The address is not verified: it is what the owner logs in with.',
  idempotency: 'none',
  audits: 'tenant.created',
  body: {
    schema: RegistrationRequest,
    examples: {
      acme: {
        organisationName: 'Acme',
        slug: 'acme-shop',
        name: 'Ada',
        email: 'ada@example.com',
        password: 'four plain words with spaces',
      },
    },
  },
  answers: {
    201: {
      description: 'The organisation was made.',
      schema: Registered,
      headers: SESSION_COOKIE,
      example: {
        ...EXAMPLE_SESSION,
        tenant: EXAMPLE_NEW_TENANT,
        apiKey: 'los_sandbox_sk_...',
        provisionedInMs: 412,
      },
    },
  },
  problems: ['member-email-taken', 'registration-closed', 'registration-in-flight', 'tenant-slug-taken'],
  async handle({ body, visitor }, { authority: { organisations }, publicBase }) {
    const { session: begun, tenant, apiKey, provisionedMs } = await organisations.register(body, visitor);
    const view = await organisations.view(begun.holder);
    return {
      status: 201,
      headers: holdSession(begun, publicBase),
      body: {
        ...sessionToWire(begun.holder, view),
        tenant: newTenantToWire(tenant),
        apiKey: apiKey.reveal(),
        provisionedInMs: provisionedMs,
      },
    };
  },
});
