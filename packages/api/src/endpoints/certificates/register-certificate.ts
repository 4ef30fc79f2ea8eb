import { MAX_CERTIFICATES_IN_FORCE } from '@loyaltyos/identity';
import { endpoint } from '../../endpoint.ts';
import {
  Certificate,
  certificateToWire,
  EXAMPLE_CERTIFICATE,
  RegisterCertificateRequest,
} from './certificate-schema.ts';

export const registerCertificate = endpoint({
  id: 'certificates.register',
  method: 'POST',
  path: '/certificates',
  sdk: { function: 'registerCertificate' },
  scope: 'keys:write',
  summary: "Register a client's certificate",
  description:
    'From now on a client that shows the certificate gets tokens of some of the scopes that the calling token has, without a ' +
    'secret (RFC 8705). The plan must have mutual TLS: growth and up. A tenant has at most ' +
    `${MAX_CERTIFICATES_IN_FORCE} certificates in force.`,
  idempotency: 'none',
  audits: 'certificate.registered',
  body: {
    schema: RegisterCertificateRequest,
    examples: {
      tills: {
        label: 'Tills, region north',
        scopes: ['orders:write', 'customers:read'],
        certificate: '-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----\n',
      },
    },
  },
  answers: { 201: { description: 'It is registered.', schema: Certificate, example: EXAMPLE_CERTIFICATE } },
  problems: ['certificate-conflict', 'certificate-limit', 'plan-limit'],
  async handle({ principal, body }, { authority }) {
    const registered = await authority.registerCertificate(principal, body);
    return { status: 201, body: certificateToWire(registered) };
  },
});
