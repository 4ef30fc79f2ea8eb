import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { formatInstant } from '@loyaltyos/kernel';
import {
  verifyExport,
  verifyLedger,
  type ExportVerification,
  type Finding,
  type Verification,
} from '@loyaltyos/ledger';
import { sealKeys, verifyAudit, verifyOrders } from '@loyaltyos/loyalty';
import { EXIT, textOf, UsageError, type Command, type CommandCall, type ExitCode } from '../command.ts';
import { KEY_OPTION, readKeys } from '../seal-key-option.ts';
import { VerifyStateFile } from '../verify-state-file.ts';
import { tenantNamed, withParts } from '../with-parts.ts';

/** Derives a tenant's ledger anew and says what does not fit. */
export const ledgerVerify: Command = {
  name: 'ledger verify',
  summary: 'Derive a tenant’s ledger anew from its rows, or from an export; exit code 1 when anything was changed',
  positionals: ['[SLUG]'],
  options: {
    state: { type: 'string', value: 'FILE', help: 'remember there how far it got, and go on from there' },
    full: { type: 'boolean', help: 'verify everything, whatever the state says was verified' },
    export: { type: 'string', value: 'FILE', help: 'verify an export, without server and database; takes --key' },
    ...KEY_OPTION,
  },
  details:
    'Reads only, in bounded memory and short transactions, and may run while orders come in.\n' +
    'With --state, a run that was interrupted goes on where it was; the next one verifies what came since the last that\n' +
    'found nothing, and the accounts that moved; and a past that was rewritten since is found. Keep the file away from the\n' +
    'database. Without --key, the keys are those of this server’s root key.',
  async run(call) {
    const [slug] = call.positionals;
    const file = textOf(call, 'export');
    if ((slug === undefined) === (file === undefined)) throw new UsageError('Name a tenant or an --export, not both.');
    return file === undefined ? verifyLive(call, slug!) : verifyFile(call, file);
  },
};

async function verifyLive(call: CommandCall, slug: string): Promise<ExitCode> {
  const { terminal, values } = call;
  const given = readKeys(call);
  const path = textOf(call, 'state');
  const file = path === undefined ? undefined : new VerifyStateFile(path);
  return withParts(call, async (parts) => {
    const tenant = await tenantNamed(parts, slug);
    const { database } = parts.opened;
    const state = file?.read(tenant.tenantId);
    const verification = await verifyLedger(database, tenant, {
      keys: given ?? (await sealKeys(parts.identity)).publicKeys,
      full: values['full'] === true,
      further: [verifyOrders(database, tenant.tenantId), verifyAudit(database, tenant.tenantId)],
      ...(state === undefined ? {} : { state }),
      passed: async (so) => {
        const { events = 0n, entries = 0n, accounts = 0n, findingCount = 0 } = so.run ?? {};
        terminal.progress(`${events} events, ${entries} entries, ${accounts} accounts, ${findingCount} findings`);
        file?.pass(so);
      },
    });
    file?.write(verification.state);
    const { state: _, ...told } = verification;
    terminal.answer(report(verification), { verified: verification.findingCount === 0, ...told });
    return verification.findingCount === 0 ? EXIT.ok : EXIT.failed;
  });
}

async function verifyFile(call: CommandCall, path: string): Promise<ExitCode> {
  const { terminal } = call;
  const keys = readKeys(call);
  if (keys === undefined) throw new UsageError('--export takes --key: it is held against a key that you have.');
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  const verification = await verifyExport(lines, keys, ({ blocks, links, entries, findingCount }) =>
    terminal.progress(`${blocks} blocks, ${links} links, ${entries} entries, ${findingCount} findings`),
  );
  terminal.answer(reportFile(verification), { verified: verification.findingCount === 0, ...verification });
  return verification.findingCount === 0 ? EXIT.ok : EXIT.failed;
}

function report({ full, events, entries, accounts, block, findings, findingCount }: Verification): string {
  const sealed = block === undefined ? 'not sealed yet' : `sealed up to block ${block}`;
  const scope = full ? '' : ' since the last run';
  const walked = `${events} events, ${entries} entries, ${accounts} accounts${scope}, ${sealed}`;
  return reported(walked, findings, findingCount);
}

function reportFile(verification: ExportVerification): string {
  const { tenantId, blocks, blockHash, sealedAtMicros, links, entries, accounts, findings, findingCount } =
    verification;
  const sealed =
    blocks === 0n
      ? 'not sealed'
      : `sealed up to block ${blocks} (${blockHash}) at ${formatInstant(Number(sealedAtMicros / 1000n))}`;
  const walked = `tenant ${tenantId}, ${links} links, ${entries} entries, ${accounts} accounts, ${sealed}`;
  return reported(walked, findings, findingCount);
}

function reported(walked: string, findings: readonly Finding[], findingCount: number): string {
  if (findingCount === 0) return `Verified: ${walked}. Everything fits.`;
  const lines = findings.map(({ code, subject, message }) => `  ${code}: ${subject}. ${message}`);
  const more = findingCount > findings.length ? [`  and ${findingCount - findings.length} more`] : [];
  return [`Found ${findingCount} in ${walked}:`, ...lines, ...more].join('\n');
}
