import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sealAll } from '@loyaltyos/journal';
import { wallClock } from '@loyaltyos/kernel';
import { exportLedger } from '@loyaltyos/ledger';
import { sealKeys } from '@loyaltyos/loyalty';
import { EXIT, textOf, UsageError, type Command, type CommandCall } from '../command.ts';
import { tenantNamed, withParts } from '../with-parts.ts';

/** Writes a tenant's ledger to a file that verifies on its own. */
export const ledgerExport: Command = {
  name: 'ledger export',
  summary: 'Write a tenant’s ledger with its proof to a file that verifies without the database',
  positionals: [],
  options: {
    tenant: { type: 'string', value: 'SLUG', help: 'whose ledger; required' },
    out: { type: 'string', value: 'FILE', help: 'where to, as NDJSON; required' },
  },
  details:
    'Seals what is new first, and may run while orders come in. The file holds opaque ids, amounts and hashes; no events’\n' +
    'contents and nothing that says who a customer is. `loyaltyos ledger verify --export FILE --key KEY` verifies it.',
  async run(call) {
    const slug = required(call, 'tenant');
    const out = required(call, 'out');
    return withParts(call, async (parts) => {
      const tenant = await tenantNamed(parts, slug);
      const { database } = parts.opened;
      const signing = { keys: await sealKeys(parts.identity), clock: wallClock };
      const last = await sealAll(database, tenant.tenantId, signing);
      let lines = 0;
      const text = async function* (): AsyncGenerator<string> {
        for await (const line of exportLedger(database, tenant, last)) {
          lines += 1;
          if (lines % 100 === 0) call.terminal.progress(`${lines} lines`);
          yield `${line}\n`;
        }
      };
      await pipeline(Readable.from(text()), createWriteStream(out, { mode: 0o600 }));
      const { keyId } = signing.keys;
      call.terminal.answer(
        `Wrote ${lines} lines up to block ${last} to ${out}. The key is ${signing.keys.publicKeys[0]!.x}.`,
        {
          lines,
          blocks: last,
          out,
          keyId,
        },
      );
      return EXIT.ok;
    });
  },
};

function required(call: CommandCall, name: string): string {
  const value = textOf(call, name);
  if (value === undefined) throw new UsageError(`--${name} is required.`);
  return value;
}
