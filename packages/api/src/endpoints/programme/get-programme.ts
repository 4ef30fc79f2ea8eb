import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { EXAMPLE_PROGRAMME } from './example-programme.ts';
import { Programme } from './programme-schema.ts';
import { programmeToWire } from './programme-to-wire.ts';

export const getProgramme = endpoint({
  id: 'programme.get',
  method: 'GET',
  path: '/programme',
  sdk: { function: 'getProgramme' },
  scope: 'programme:read',
  summary: 'Get the programme',
  description:
    "The tenant's settings as one document: currencies, time zone, tiers, how long points and credit live, what may be " +
    'converted, transferred and adjusted. Its `ETag` is what a change names as `If-Match`.',
  idempotency: 'read',
  answers: {
    200: { description: 'The programme.', schema: Programme, headers: ETAG_HEADER, example: EXAMPLE_PROGRAMME },
  },
  problems: [],
  async handle({ principal }, { engine }) {
    const programme = await engine.getProgramme(principal);
    return { status: 200, body: programmeToWire(programme), headers: etag(programme.version) };
  },
});
