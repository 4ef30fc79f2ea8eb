import { secretOf, type ThingMaker } from './matrix-party.ts';
import type { Thing } from './things.ts';

const SOURCE = (name: string, points: number): string =>
  `ruleset ${name} { currencies GBP rule some { on order earn ${points} } }`;

/** Makes one thing of each kind for a tenant, through the API, and says what it is called. */
export const thingProviders: Readonly<Record<Thing, (tenant: ThingMaker) => Promise<string>>> = {
  'api-key': async (tenant) => {
    const made = await tenant.make('POST', '/api-keys', { label: tenant.unique('label'), scopes: ['orders:read'] });
    return made.keyId as string;
  },
  async backtest(tenant) {
    const { ruleSetId } = await savedRuleSet(tenant);
    const period = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };
    const { backtestId } = await tenant.make('POST', '/rule-sets/backtests', { ruleSetId, version: 1, ...period });
    // Only so many may wait at once.
    await tenant.make('DELETE', `/rule-sets/backtests/${backtestId}`);
    return backtestId as string;
  },
  async certificate(tenant) {
    const label = secretOf(tenant.party);
    const certificate = tenant.party.certificate();
    const made = await tenant.make('POST', '/certificates', { label, scopes: ['orders:read'], certificate });
    return made.certificateId as string;
  },
  async customer(tenant) {
    const customerId = tenant.unique('customer');
    await tenant.make('POST', '/customers', { customerId, firstName: secretOf(tenant.party) });
    await tenant.make('POST', `/customers/${customerId}/adjustments`, { points: 5000, reason: 'test' });
    await tenant.make('POST', `/customers/${customerId}/adjustments`, { credit: 100, reason: 'test' });
    return customerId;
  },
  async email(tenant) {
    const email = tenant.uniqueName('email');
    await tenant.make('POST', '/customers', { customerId: tenant.unique('customer'), email });
    return email;
  },
  async event(tenant) {
    const eventId = tenant.unique('event');
    const customerId = await tenant.made('customer');
    await tenant.make('POST', '/events', { eventId, type: 'review-written', customerId, fields: { stars: 5 } });
    return eventId;
  },
  'ledger-transaction': async (tenant) => {
    for (;;) {
      const { ledgerTransactionId } = await ingestedOrder(tenant);
      // A transaction is named by its place: on the first stripe everybody has one of that name.
      if (!tenant.party.manyStripes || !ledgerTransactionId.startsWith('ltx_0-')) return ledgerTransactionId;
    }
  },
  async list(tenant) {
    const name = tenant.unique('list');
    await tenant.make('PUT', `/lists/${name}`, { members: [secretOf(tenant.party)] }, { 'if-none-match': '*' });
    return name;
  },
  order: async (tenant) => (await ingestedOrder(tenant)).orderId,
  async redemption(tenant) {
    const customerId = await tenant.made('customer');
    const hold = { customerId, points: 500, hold: { expiresIn: 9000 } };
    return (await tenant.make('POST', '/redemptions', hold)).redemptionId as string;
  },
  async return(tenant) {
    const [orderId, returnId] = [await tenant.made('order'), tenant.unique('return')];
    await tenant.make('POST', `/orders/${orderId}/returns`, { returnId, amount: 1 });
    return returnId;
  },
  'rule-set': async (tenant) => {
    const { ruleSetId } = await savedRuleSet(tenant);
    // Twice, so that its history has two pages of one.
    for (let times = 0; times < 2; times += 1)
      await tenant.make('POST', `/rule-sets/${ruleSetId}/activate`, { version: 1 });
    await tenant.make('POST', `/rule-sets/${ruleSetId}/deactivate`);
    return ruleSetId;
  },
};

async function savedRuleSet(tenant: ThingMaker): Promise<{ ruleSetId: string }> {
  const name = tenant.unique('rules');
  const note = secretOf(tenant.party);
  await tenant.make('POST', '/rule-sets', { name, source: SOURCE(name, 1), note });
  return tenant.make('POST', '/rule-sets', { name, source: SOURCE(name, 2), note });
}

async function ingestedOrder(tenant: ThingMaker): Promise<{ orderId: string; ledgerTransactionId: string }> {
  return tenant.make('POST', '/orders', {
    orderId: tenant.unique('order'),
    customerId: await tenant.made('customer'),
    orderTotal: 100,
    currencyCode: 'GBP',
    lineItems: [{ sku: secretOf(tenant.party), quantity: 1, unitPrice: 100 }],
    attributes: { note: secretOf(tenant.party) },
  });
}
