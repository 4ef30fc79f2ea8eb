import { statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { type Role, scopesOf } from '../organisations/roles.ts';
import type { KeyMaker } from './key-maker.ts';

// Shared locks: whoever ends the maker at this moment waits until what it makes is there, or has ended it before.
const keyInForce = statement(
  'identity.making-key-in-force',
  `SELECT key_id FROM api_key
    WHERE tenant_id = $1 AND key_id = $2 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $3)
      FOR SHARE`,
);
const certificateInForce = statement(
  'identity.making-certificate-in-force',
  `SELECT certificate_id FROM client_certificate
    WHERE tenant_id = $1 AND certificate_id = $2 AND revoked_at IS NULL AND not_after >= $3
      FOR SHARE`,
);
const memberInForce = statement(
  'identity.making-member-in-force',
  `SELECT m.role FROM member m
    WHERE m.member_id = $2 AND m.status = 'active'
      AND m.organisation_id = (SELECT t.organisation_id FROM tenant t WHERE t.tenant_id = $1)
      FOR SHARE OF m`,
);

/**
 * Asked in the transaction that makes what outlives its maker's token or session: those are believed for up to 5 s after they were
 * ended, and what was ended must not make itself a successor in that time.
 *
 * @throws Problem `invalid-token` when the maker has been ended, or is a member who lost a scope that it takes.
 */
export async function requireMakerInForce(tx: Transaction, maker: KeyMaker, now: Instant): Promise<void> {
  const { kind, id, scopes } = maker;
  const { tenantId } = maker.tenant;
  if (kind === 'operator' || kind === 'system') return;
  assert(kind !== 'customer', 'customers make nothing that calls');
  if (kind === 'member') {
    const [row] = await tx.query<{ role: Role }>(memberInForce, [tenantId, id]);
    if (row === undefined || [...scopes].some((scope) => !scopesOf(row.role).has(scope))) throw ended();
    return;
  }
  const found = await tx.query(kind === 'key' ? keyInForce : certificateInForce, [tenantId, id, formatInstant(now)]);
  if (found.length === 0) throw ended();
}

function ended(): Problem {
  return new Problem('invalid-token');
}
