import { EXIT, type Command } from '../command.ts';
import { operatorIn } from '../operator.ts';
import { tenantNamed, withParts } from '../with-parts.ts';
import { documentOf } from './key-list.ts';

/** The end of an API key. */
export const keyRevoke: Command = {
  name: 'key revoke',
  summary: 'End an API key: it gives no more tokens, and those it gave end within 5 seconds',
  positionals: ['SLUG', 'KEY'],
  options: {},
  async run(call) {
    const [slug = '', keyId = ''] = call.positionals;
    return withParts(call, async (parts) => {
      const tenant = await tenantNamed(parts, slug);
      const revoked = await parts.identity.revokeApiKey(operatorIn(tenant), keyId);
      call.terminal.answer(`Revoked ${keyId} (${revoked.label}).`, documentOf(revoked));
      return EXIT.ok;
    });
  },
};
