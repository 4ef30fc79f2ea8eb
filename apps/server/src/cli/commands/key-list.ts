import type { ApiKey, Identity, Tenant } from '@loyaltyos/identity';
import { formatInstant, type Json, wallClock } from '@loyaltyos/kernel';
import { EXIT, type Command } from '../command.ts';
import { tenantNamed, withParts } from '../with-parts.ts';

const PAGE = 200;

/** The keys of a tenant, without their secrets. */
export const keyList: Command = {
  name: 'key list',
  summary: 'List the API keys of a tenant: what they may do, when they were used, when they end',
  positionals: ['SLUG'],
  options: { all: { type: 'boolean', help: 'those that have ended, too' } },
  async run(call) {
    return withParts(call, async (parts) => {
      const tenant = await tenantNamed(parts, call.positionals[0]!);
      const now = wallClock.now();
      const all = await everyKey(parts.identity, tenant);
      const keys = call.values['all'] === true ? all : all.filter((key) => endOf(key) > now);
      const lines = keys.map((key) => lineOf(key, now));
      call.terminal.answer(lines.length === 0 ? 'There are none.' : lines.join('\n'), keys.map(documentOf));
      return EXIT.ok;
    });
  },
};

async function everyKey(identity: Identity, tenant: Tenant): Promise<readonly ApiKey[]> {
  const keys: ApiKey[] = [];
  for (let after: Json | undefined; ;) {
    const page = await identity.listApiKeys({ tenant }, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    keys.push(...page.rows);
    if (page.next === undefined) return keys;
    after = page.next;
  }
}

function endOf({ expiresAt = Infinity, revokedAt = Infinity }: ApiKey): number {
  return Math.min(expiresAt, revokedAt);
}

function lineOf(key: ApiKey, now: number): string {
  const { keyId, label, scopes, createdAt, createdBy, lastUsedAt } = key;
  const used = lastUsedAt === undefined ? 'never used' : `used ${formatInstant(lastUsedAt)}`;
  const end = endOf(key);
  const ends = end === Infinity ? '' : `, ${end > now ? 'ends' : 'ended'} ${formatInstant(end)}`;
  return `${keyId}  ${label}\n  made ${formatInstant(createdAt)} by ${createdBy}, ${used}${ends}\n  ${scopes.join(' ')}`;
}

/** A key as a document, for `--json`. */
export function documentOf({
  tenantId: _tenantId,
  createdAt,
  expiresAt,
  lastUsedAt,
  revokedAt,
  ...key
}: ApiKey): object {
  return {
    ...key,
    createdAt: formatInstant(createdAt),
    expiresAt: instantOrNull(expiresAt),
    lastUsedAt: instantOrNull(lastUsedAt),
    revokedAt: instantOrNull(revokedAt),
  };
}

function instantOrNull(at: number | undefined): string | null {
  return at === undefined ? null : formatInstant(at);
}
