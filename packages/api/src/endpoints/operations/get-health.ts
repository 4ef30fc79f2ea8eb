import { endpoint } from '../../endpoint.ts';
import { Constant } from '../../schema/choice.ts';
import { Open } from '../../schema/object.ts';

export const getHealth = endpoint({
  id: 'operations.health',
  method: 'GET',
  path: '/healthz',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Is the process alive?',
  description: 'Answers as long as the process can answer at all; looks at nothing else.',
  idempotency: 'read',
  answers: {
    200: {
      description: 'It is.',
      schema: Open(
        { status: Constant('ok', 'It is alive.') },
        { name: 'Health', description: 'That the process answers.' },
      ),
      example: { status: 'ok' },
    },
  },
  problems: [],
  async handle() {
    return { status: 200, body: { status: 'ok' } };
  },
});
