import { readFileSync } from 'node:fs';
import { parseProgramme } from '@loyaltyos/api';
import { isPlan, type NewTenant } from '@loyaltyos/identity';
import { wallClock } from '@loyaltyos/kernel';
import { createProgramme, PROGRAMME_DEFAULTS, type ProgrammeDocument } from '@loyaltyos/loyalty';
import { EXIT, textOf, UsageError, type Command, type CommandCall } from '../command.ts';
import { operator } from '../operator.ts';
import { withParts } from '../with-parts.ts';

/** A new tenant with its programme. */
export const tenantCreate: Command = {
  name: 'tenant create',
  summary: 'Create a tenant with its programme',
  positionals: ['SLUG'],
  options: {
    name: { type: 'string', help: 'its name, for people; the slug when absent' },
    environment: { type: 'string', value: 'sandbox|production', help: 'production when absent' },
    plan: { type: 'string', value: 'starter|growth|enterprise', help: 'starter when absent' },
    stripes: {
      type: 'string',
      value: 'N',
      help: '1 to 64, fixed for ever; 1 in a sandbox, 4 in production when absent',
    },
    currency: {
      type: 'string',
      value: 'CODE',
      help: 'the base currency of a programme without tiers; GBP when absent',
    },
    zone: { type: 'string', value: 'ZONE', help: 'the time zone of that programme; UTC when absent' },
    'auto-enrol': { type: 'boolean', help: 'let an order enrol a customer who is not known' },
    programme: {
      type: 'string',
      value: 'FILE',
      help: 'the whole programme as a JSON document, instead of those three',
    },
  },
  async run(call) {
    const wanted = readTenant(call);
    const document = readProgramme(call);
    return withParts(call, async ({ identity }) => {
      const createdBy = operator();
      const tenant = await identity.createTenant({ ...wanted, createdBy }, (tx, made) =>
        createProgramme(tx, wallClock, made, { document, author: createdBy.id }),
      );
      call.terminal.answer(`Created ${tenant.environment} tenant ${tenant.slug} (${tenant.tenantId}).`, tenant);
      return EXIT.ok;
    });
  },
};

function readTenant(call: CommandCall): NewTenant {
  const slug = call.positionals[0]!;
  const environment = textOf(call, 'environment') ?? 'production';
  const plan = textOf(call, 'plan') ?? 'starter';
  const stripes = textOf(call, 'stripes');
  if (environment !== 'sandbox' && environment !== 'production') {
    throw new UsageError('--environment is sandbox or production.');
  }
  if (!isPlan(plan)) throw new UsageError('--plan is starter, growth or enterprise.');
  if (stripes !== undefined && !/^([1-9]|[1-5]\d|6[0-4])$/.test(stripes)) throw new UsageError('--stripes is 1 to 64.');
  const name = textOf(call, 'name') ?? slug;
  return { slug, name, environment, plan, ...(stripes === undefined ? {} : { stripeCount: Number(stripes) }) };
}

function readProgramme(call: CommandCall): ProgrammeDocument {
  const file = textOf(call, 'programme');
  if (file !== undefined) return parseProgramme(readBytes(file));
  return {
    ...PROGRAMME_DEFAULTS,
    currencies: [textOf(call, 'currency') ?? 'GBP'],
    zone: textOf(call, 'zone') ?? 'UTC',
    autoEnrol: call.values['auto-enrol'] === true,
  };
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
