import { formatInstant } from '@loyaltyos/kernel';
import { ReceiptRefused, verifyReceipt, type Proven } from '@loyaltyos/ledger';
import { EXIT, UsageError, type Command } from '../command.ts';
import { readText } from '../rules/read-file.ts';
import { KEY_OPTION, readKeys } from '../seal-key-option.ts';

/** Verifies receipts with a public key and nothing else. */
export const receiptVerify: Command = {
  name: 'receipt verify',
  summary: 'Verify receipts of ledger transactions with the public key; exit code 1 when one does not hold',
  positionals: ['FILE...'],
  options: { ...KEY_OPTION },
  details: 'Works without a server and a database. Each file holds one receipt, as the API answered it.',
  async run({ positionals, terminal, ...call }) {
    const keys = readKeys({ positionals, terminal, ...call });
    if (keys === undefined) throw new UsageError('--key is required: a receipt is held against a key that you have.');
    let failed = false;
    for (const file of positionals) {
      try {
        const proven = verifyReceipt(documentOf(readText(file)), keys);
        terminal.answer(`${file}: holds. ${told(proven)}`, { file, verified: true, ...proven });
      } catch (error) {
        if (!(error instanceof ReceiptRefused)) throw error;
        failed = true;
        terminal.answer(`${file}: does not hold. ${error.message}`, { file, verified: false, reason: error.message });
      }
    }
    return failed ? EXIT.failed : EXIT.ok;
  },
};

function documentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function told({ transactionId, tenantId, block, sealedAtMicros, postings }: Proven): string {
  const at = formatInstant(Number(sealedAtMicros / 1000n));
  const { entries, issuer } = postings;
  return `${transactionId} of tenant ${tenantId} is in block ${block}, sealed at ${at}: ${entries.length} entries, ${issuer.length} issuer postings.`;
}
