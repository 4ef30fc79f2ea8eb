import type { Json } from '@loyaltyos/kernel';
import { Type, type Static } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { OpenEnum } from '../../schema/choice.ts';
import { CustomerId } from '../../schema/id.ts';
import { Open } from '../../schema/object.ts';
import { PageOf } from '../../schema/page.ts';
import { EXPORT_SECTIONS, exportedToWire } from './export-to-wire.ts';
import { EXAMPLE_SUMMARY } from './customer-schema.ts';

const ExportRecord = Open(
  {
    section: OpenEnum('ExportSection', EXPORT_SECTIONS, 'What the record is about.'),
    record: Type.Unsafe<Record<string, Json>>({
      type: 'object',
      additionalProperties: true,
      'x-pii': true,
      description: 'As the operation of its own shows it, where there is one.',
    }),
  },
  { name: 'ExportRecord', description: 'One thing that is held about a customer.' },
);

export const exportCustomer = endpoint({
  id: 'customers.export',
  method: 'GET',
  path: '/customers/{customerId}/export',
  sdk: { function: 'exportCustomer' },
  scope: 'pii:read',
  furtherScopes: ['customers:read'],
  summary: 'Export a customer',
  description:
    'Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance, lots, ledger, orders with their returns ' +
    'and free attributes, redemptions, counters of caps, audit records, and what the journal tells, with tiers and custom events. ' +
    'Section by section, in pages; a page may be short, even empty, and more follow as long as there is a `nextCursor`. That an ' +
    'export was begun is in the audit log.',
  idempotency: 'read',
  audits: 'customer.exported',
  pages: true,
  pathParameters: { customerId: CustomerId },
  answers: {
    200: {
      description: 'A page of records.',
      schema: PageOf(ExportRecord, 'ExportPage'),
      example: {
        data: [{ section: 'profile', record: { ...EXAMPLE_SUMMARY, firstName: 'Ada' } }],
        nextCursor: null,
      } satisfies { data: Static<typeof ExportRecord>[]; nextCursor: null },
    },
  },
  problems: ['customer-not-found', 'customer-erased'],
  async handle({ principal, path, page, paged }, { engine }) {
    const exported = await engine.exportCustomer(principal, { customerId: path.customerId, ...page });
    return { status: 200, body: paged(exported, exportedToWire) };
  },
});
