/** The order of the first five minutes, for examples; what it earns is what the sandbox answers. */
export const EXAMPLE_ORDER = {
  orderId: 'ord_8k2p',
  customerId: 'cust_a1b2',
  orderTotal: 149.99,
  currencyCode: 'GBP',
  lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99 }],
};

const RULE_SET_ID = 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy';

export const EXAMPLE_OUTCOME = {
  orderId: 'ord_8k2p',
  customerId: 'cust_a1b2',
  pointsEarned: 450,
  creditEarned: '0.00',
  tier: 'Gold',
  ruleSetVersions: [{ ruleSetId: RULE_SET_ID, version: 1 }],
  rules: [{ ruleId: 'base-earn', points: 450, credit: '0.00' }],
};

export const EXAMPLE_RESULT = {
  ...EXAMPLE_OUTCOME,
  pendingPoints: 0,
  newBalance: 3300,
  creditBalance: '0.00',
  ledgerTransactionId: 'ltx_0-41',
};
