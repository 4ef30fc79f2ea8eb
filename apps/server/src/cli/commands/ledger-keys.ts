import { sealKeys } from '@loyaltyos/loyalty';
import { EXIT, type Command } from '../command.ts';
import { withParts } from '../with-parts.ts';

/** Shows the public keys of the ledger: what to write down before anything has to be proved. */
export const ledgerKeys: Command = {
  name: 'ledger keys',
  summary: 'Show the public keys that verify the ledger’s blocks, the newest first',
  positionals: [],
  options: {},
  details: 'They derive from the root key. A running server answers them at /.well-known/ledger-keys.json.',
  async run(call) {
    return withParts(call, async ({ identity }) => {
      const { publicKeys } = await sealKeys(identity);
      call.terminal.answer(publicKeys.map(({ x }) => x).join('\n'), { keys: publicKeys });
      return EXIT.ok;
    });
  },
};
