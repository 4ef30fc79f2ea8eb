import { ALL_SCOPES, isScope, type Scope } from '@loyaltyos/identity';
import { EXIT, textOf, UsageError, type Command } from '../command.ts';
import { operatorIn } from '../operator.ts';
import { tenantNamed, withParts } from '../with-parts.ts';

/** A new API key, shown once. */
export const keyCreate: Command = {
  name: 'key create',
  summary: 'Create an API key for a tenant; it is shown this once',
  positionals: ['SLUG'],
  options: {
    label: { type: 'string', help: 'what it is for; required' },
    scopes: { type: 'string', value: 'A,B', help: `all when absent: ${ALL_SCOPES.join(', ')}` },
  },
  async run(call) {
    const label = textOf(call, 'label');
    if (label === undefined) throw new UsageError('--label is required.');
    const scopes = readScopes(textOf(call, 'scopes'));
    return withParts(call, async (parts) => {
      const tenant = await tenantNamed(parts, call.positionals[0]!);
      const { apiKey, secret } = await parts.identity.createApiKey(operatorIn(tenant), { label, scopes });
      call.terminal.answer(secret.reveal(), {
        keyId: apiKey.keyId,
        tenant: tenant.slug,
        scopes,
        apiKey: secret.reveal(),
      });
      return EXIT.ok;
    });
  },
};

function readScopes(text: string | undefined): readonly Scope[] {
  if (text === undefined) return ALL_SCOPES;
  return text.split(',').map((name) => {
    if (isScope(name.trim())) return name.trim() as Scope;
    throw new UsageError(`There is no scope ${name}; there are ${ALL_SCOPES.join(', ')}.`);
  });
}
