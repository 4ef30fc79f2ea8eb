import { formatInstant } from '@loyaltyos/kernel';
import { EXIT, type Command } from '../command.ts';
import { withParts } from '../with-parts.ts';

/** New keys for what the server signs. */
export const keysRotateSigning: Command = {
  name: 'keys rotate-signing',
  summary: 'Replace the keys that tokens are signed with, without a moment in which a good token is refused',
  positionals: [],
  options: {},
  details: `The next key is published in the key set at once and signs ten minutes later, when every server and every client that
caches the key set has it. The one before it verifies until the last token that it signed has expired. The secret that
request-signing keys derive from is replaced with it. Where a rotation is under way, this says so and does nothing.`,
  async run(call) {
    return withParts(call, async ({ identity }) => {
      const { begun, keyId, signsFrom, formerVerifiesUntil } = await identity.rotateSigningKeys();
      const [from, until] = [formatInstant(signsFrom), formatInstant(formerVerifiesUntil)];
      call.terminal.answer(
        `${begun ? 'Begun' : 'Under way already'}: ${keyId} signs from ${from}; the key before it verifies until ${until}.`,
        { begun, keyId, signsFrom: from, formerVerifiesUntil: until },
      );
      return EXIT.ok;
    });
  },
};
