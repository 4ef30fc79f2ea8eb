import { endpoint } from '../../endpoint.ts';
import { PageOf } from '../../schema/page.ts';
import { Certificate, certificateToWire, EXAMPLE_CERTIFICATE } from './certificate-schema.ts';

export const listCertificates = endpoint({
  id: 'certificates.list',
  method: 'GET',
  path: '/certificates',
  sdk: { function: 'listCertificates' },
  scope: 'keys:read',
  summary: "List clients' certificates",
  description: 'Every certificate of the tenant, newest first, those that have ended among them.',
  idempotency: 'read',
  pages: true,
  answers: {
    200: {
      description: 'A page of certificates.',
      schema: PageOf(Certificate, 'CertificatePage'),
      example: { data: [EXAMPLE_CERTIFICATE], nextCursor: null },
    },
  },
  problems: [],
  async handle({ principal, page, paged }, { authority }) {
    const certificates = await authority.listCertificates(principal, page);
    return { status: 200, body: paged(certificates, certificateToWire) };
  },
});
