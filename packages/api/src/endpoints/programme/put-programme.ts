import { Problem } from '@loyaltyos/problems';
import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { EXAMPLE_PROGRAMME } from './example-programme.ts';
import { Programme, ProgrammeRequest } from './programme-schema.ts';
import { programmeToWire } from './programme-to-wire.ts';
import { readProgramme } from './read-programme.ts';

const { version: _version, ...EXAMPLE_DOCUMENT } = EXAMPLE_PROGRAMME;

export const putProgramme = endpoint({
  id: 'programme.put',
  method: 'PUT',
  path: '/programme',
  sdk: { function: 'putProgramme' },
  scope: 'programme:write',
  summary: 'Change the programme',
  description:
    'Writes the whole document as the next version, which every order recorded after this answer meets. `If-Match` names the ' +
    'version that you have seen. Units that were earned keep their dates. Where tiers change, members are moved behind the ' +
    'answer, and rule sets that run or are scheduled are compiled again; when one would not compile any more the answer is ' +
    '422 with `diagnostics`, and nothing changes. The base currency stays once anything has been recorded.',
  idempotency: 'none',
  audits: 'programme.changed',
  precondition: { need: 'required' },
  body: {
    schema: ProgrammeRequest,
    examples: { whole: EXAMPLE_DOCUMENT, least: { currencies: ['GBP'], zone: 'Europe/London' } },
  },
  answers: {
    200: {
      description: 'The programme is as it was sent.',
      schema: Programme,
      headers: ETAG_HEADER,
      example: EXAMPLE_PROGRAMME,
    },
  },
  problems: ['rule-set-invalid'],
  async handle({ principal, body, expected }, { engine }) {
    if (body.version !== undefined && body.version !== expected) {
      const message = 'This is another version than that of If-Match.';
      throw new Problem('invalid-values', { errors: [{ pointer: '/version', code: 'differs', message }] });
    }
    const document = readProgramme(body);
    const programme = await engine.putProgramme(principal, { document, ...(expected === null ? {} : { expected }) });
    return { status: 200, body: programmeToWire(programme), headers: etag(programme.version) };
  },
});
