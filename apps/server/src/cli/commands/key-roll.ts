import { formatInstant, parseDuration } from '@loyaltyos/kernel';
import { EXIT, textOf, UsageError, type Command } from '../command.ts';
import { operatorIn } from '../operator.ts';
import { tenantNamed, withParts } from '../with-parts.ts';
import { documentOf } from './key-list.ts';

/** A new key in place of an old one, shown once. */
export const keyRoll: Command = {
  name: 'key roll',
  summary: 'Make an API key in place of another one, which ends after an overlap; it is shown this once',
  positionals: ['SLUG', 'KEY'],
  options: {
    overlap: {
      type: 'string',
      value: 'DURATION',
      help: 'how long the old key goes on, PT0S to P7D; PT24H when absent',
    },
  },
  async run(call) {
    const [slug = '', keyId = ''] = call.positionals;
    const overlap = textOf(call, 'overlap');
    const overlapMs = overlap === undefined ? undefined : parseDuration(overlap);
    if (overlap !== undefined && overlapMs === undefined) {
      throw new UsageError('--overlap is an ISO 8601 duration such as PT24H.');
    }
    return withParts(call, async (parts) => {
      const tenant = await tenantNamed(parts, slug);
      const wanted = overlapMs === undefined ? {} : { overlapMs };
      const { apiKey, secret, replaced } = await parts.identity.rollApiKey(operatorIn(tenant), keyId, wanted);
      const end = replaced.revokedAt ?? replaced.expiresAt;
      if (end !== undefined) call.terminal.note(`${keyId} ends at ${formatInstant(end)}.`);
      call.terminal.answer(secret.reveal(), {
        ...documentOf(apiKey),
        apiKey: secret.reveal(),
        replaced: documentOf(replaced),
      });
      return EXIT.ok;
    });
  },
};
