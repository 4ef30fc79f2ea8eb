import { verifyLedger, type Verification } from '@loyaltyos/ledger';
import { verifyOrders } from '@loyaltyos/loyalty';
import { EXIT, type Command } from '../command.ts';
import { tenantNamed, withParts } from '../with-parts.ts';

/** Derives a tenant's ledger anew and says what does not fit. */
export const ledgerVerify: Command = {
  name: 'ledger verify',
  summary: 'Derive a tenant’s ledger anew from its rows; exit code 1 when anything was changed',
  positionals: ['SLUG'],
  options: {},
  details: 'Reads only, in bounded memory, and may run while orders come in.',
  async run(call) {
    const { terminal } = call;
    return withParts(call, async (parts) => {
      const tenant = await tenantNamed(parts, call.positionals[0]!);
      const { database } = parts.opened;
      const verification = await verifyLedger(database, tenant, {
        further: [verifyOrders(database, tenant.tenantId)],
        passed: async ({ run }) =>
          terminal.progress(`${run?.events} events, ${run?.entries} entries, ${run?.accounts} accounts`),
      });
      terminal.answer(report(verification), { verified: verification.findingCount === 0, ...verification });
      return verification.findingCount === 0 ? EXIT.ok : EXIT.failed;
    });
  },
};

function report({ events, entries, accounts, findings, findingCount }: Verification): string {
  const walked = `${events} events, ${entries} entries, ${accounts} accounts`;
  if (findingCount === 0) return `Verified: ${walked}. Everything fits.`;
  const lines = findings.map(({ code, subject, message }) => `  ${code}: ${subject}. ${message}`);
  const more = findingCount > findings.length ? [`  and ${findingCount - findings.length} more`] : [];
  return [`Found ${findingCount} in ${walked}:`, ...lines, ...more].join('\n');
}
