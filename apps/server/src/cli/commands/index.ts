import type { Command } from '../command.ts';

/**
 * The commands by name, in the order in which help lists them. Each is loaded when it is called: a formatter does not wait for
 * a server's code.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  serve: async () => (await import('./serve.ts')).serve,
  migrate: async () => (await import('./migrate.ts')).migrateSchema,
  'tenant create': async () => (await import('./tenant-create.ts')).tenantCreate,
  'tenant change': async () => (await import('./tenant-change.ts')).tenantChange,
  'member invite': async () => (await import('./member-invite.ts')).memberInvite,
  'key create': async () => (await import('./key-create.ts')).keyCreate,
  'key list': async () => (await import('./key-list.ts')).keyList,
  'key roll': async () => (await import('./key-roll.ts')).keyRoll,
  'key revoke': async () => (await import('./key-revoke.ts')).keyRevoke,
  'keys status': async () => (await import('./keys-status.ts')).keysStatus,
  'keys rotate': async () => (await import('./keys-rotate.ts')).keysRotate,
  'keys destroy-due': async () => (await import('./keys-destroy-due.ts')).keysDestroyDue,
  'keys rotate-signing': async () => (await import('./keys-rotate-signing.ts')).keysRotateSigning,
  'erasures export': async () => (await import('./erasures-export.ts')).erasuresExport,
  'erasures apply': async () => (await import('./erasures-apply.ts')).erasuresApply,
  import: async () => (await import('./import.ts')).importOrders,
  'ledger verify': async () => (await import('./ledger-verify.ts')).ledgerVerify,
  'ledger export': async () => (await import('./ledger-export.ts')).ledgerExport,
  'ledger keys': async () => (await import('./ledger-keys.ts')).ledgerKeys,
  'receipt verify': async () => (await import('./receipt-verify.ts')).receiptVerify,
  'rules check': async () => (await import('./rules-check.ts')).rulesCheck,
  'rules fmt': async () => (await import('./rules-fmt.ts')).rulesFmt,
  'rules test': async () => (await import('./rules-test.ts')).rulesTest,
  'rules explain': async () => (await import('./rules-explain.ts')).rulesExplain,
  'rules simulate': async () => (await import('./rules-simulate.ts')).rulesSimulate,
};
