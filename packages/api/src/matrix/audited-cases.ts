import assert from 'node:assert/strict';
import type { Endpoint } from '../endpoint.ts';
import { ENDPOINTS } from '../endpoints/index.ts';
import type { MatrixParty } from './matrix-party.ts';
import { MatrixTenant, type MatrixRequest } from './matrix-tenant.ts';
import { sampleRequest } from './sample-request.ts';

/** A tenant that does everything that the audit log is to tell of. */
export interface AuditedTenant {
  readonly tenant: MatrixTenant;
  /** Whose the tenant's token is. */
  readonly actor: { readonly kind: string; readonly id: string };
}

export async function openAudited(
  base: string,
  party: MatrixParty,
  actor: AuditedTenant['actor'],
): Promise<AuditedTenant> {
  return { tenant: await MatrixTenant.open(party, base), actor };
}

export interface AuditedCase {
  /** The operation's id. */
  readonly name: string;
  readonly check: (audited: AuditedTenant) => Promise<void>;
}

/** What changes who may call comes last, so that the others still may. */
const LAST: readonly string[] = ['security-policy.changed'];

/** What has to be so for an example to change anything, and what an example cannot have. @returns what to send. */
const PREPARED: Readonly<Record<string, (tenant: MatrixTenant, request: MatrixRequest) => Promise<MatrixRequest>>> = {
  'ruleSets.deactivate': async (tenant, request) => {
    const path = request.target.replace('/v1', '').replace('/deactivate', '/activate');
    await tenant.make('POST', path, { version: 1 });
    return request;
  },
  // The example has other tiers, which rule sets that run may not know.
  async 'programme.put'(tenant, request) {
    const { data } = (await tenant.make('GET', '/rule-sets?limit=200')) as { data: { ruleSetId: string }[] };
    for (const { ruleSetId } of data) await tenant.make('POST', `/rule-sets/${ruleSetId}/deactivate`);
    return request;
  },
  'certificates.register': async (tenant, request) => {
    const certificate = tenant.party.certificate();
    return { ...request, body: { ...(request.body as object), certificate } };
  },
};

/**
 * A case for each operation that declares what the audit log tells of it: its example is done, and there is one record more,
 * which says who did it, by which request and from where. Operations join by being declared.
 */
export function auditedCases(): readonly AuditedCase[] {
  const audited = ENDPOINTS.filter(({ audits, scope }) => audits !== undefined && scope !== null);
  return audited
    .toSorted((a, b) => LAST.indexOf(a.audits!) - LAST.indexOf(b.audits!))
    .map((endpoint) => ({ name: endpoint.id, check: (by) => check(endpoint, by) }));
}

async function check(endpoint: Endpoint, { tenant, actor }: AuditedTenant): Promise<void> {
  const sample = await sampleRequest(endpoint, tenant);
  const request = (await PREPARED[endpoint.id]?.(tenant, sample)) ?? sample;
  // What was made for the request is recorded too.
  const before = await records(tenant, endpoint);
  const answer = await tenant.send(request);
  assert.ok(answer.status < 300, `${endpoint.id}: ${answer.status} ${answer.text}`);
  const known = new Set(before.map(({ auditId }) => auditId));
  const added = (await records(tenant, endpoint)).filter(({ auditId }) => !known.has(auditId));
  assert.equal(added.length, 1, `${endpoint.id} writes one record of ${endpoint.audits}, not ${added.length}`);
  const [record] = added;
  assert.deepEqual(record?.actor, actor);
  assert.equal(record.requestId, answer.headers.get('request-id'));
  assert.match(record.remoteAddress ?? '', /^(?:127\.|::1$|::ffff:127\.)/);
  assert.ok(record.subject.id.length > 0);
}

interface Recorded {
  readonly auditId: string;
  readonly actor: unknown;
  readonly subject: { readonly id: string };
  readonly requestId?: string;
  readonly remoteAddress?: string;
}

async function records(tenant: MatrixTenant, { audits }: Endpoint): Promise<readonly Recorded[]> {
  const { data } = (await tenant.make('GET', `/audit?limit=200&action=${audits}`)) as { data: readonly Recorded[] };
  return data;
}
