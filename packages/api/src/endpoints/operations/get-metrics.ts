import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';

export const getMetrics = endpoint({
  id: 'operations.metrics',
  method: 'GET',
  path: '/metrics',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Get the metrics of the process',
  description: 'In the Prometheus text format. Holds no customer data and no ids of tenants.',
  idempotency: 'read',
  answers: {
    200: {
      description: 'The metrics.',
      schema: Type.Unsafe<string>({ type: 'string', description: 'Prometheus text.' }),
      mediaType: 'text/plain; version=0.0.4; charset=utf-8',
      example: '# TYPE process_open_fds gauge\nprocess_open_fds 31\n',
    },
  },
  problems: [],
  async handle(_call, { operations }) {
    return { status: 200, body: await operations.metrics() };
  },
});
