const NOTHING = { points: 0, credit: '0.00', liability: '0.00' };
const GRANTED = { points: 4180, credit: '0.00', liability: '41.80' };
const PROPOSED = { points: 6270, credit: '0.00', liability: '62.70' };

export const EXAMPLE_REQUEST = {
  ruleSetId: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
  version: 2,
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-02-01T00:00:00.000Z',
};

export const EXAMPLE_QUEUED = {
  backtestId: 'bt_01jzk3v9q8h5n2m7c4x6r0t1wy',
  status: 'queued',
  progress: { orders: 0, total: 0 },
  ...EXAMPLE_REQUEST,
  author: 'key_3h8v2m',
  createdAt: '2026-02-02T10:00:00.000Z',
};

export const EXAMPLE_DONE = {
  ...EXAMPLE_QUEUED,
  status: 'done',
  progress: { orders: 17, total: 17 },
  finishedAt: '2026-02-02T10:00:01.000Z',
  report: {
    orders: 17,
    customers: 1,
    currencyCode: 'GBP',
    total: { granted: GRANTED, proposed: PROPOSED },
    byTier: [{ tier: 'Gold', orders: 17, granted: GRANTED, proposed: PROPOSED }],
    byRule: [{ ruleId: 'base-earn', orders: 17, granted: GRANTED, proposed: PROPOSED }],
    byDecile: [{ decile: 1, customers: 1, spend: '2090.00', granted: GRANTED, proposed: PROPOSED }],
    byArm: [],
    mostChanged: [{ orderId: 'ord_8k2p', customerId: 'cust_a1b2', granted: NOTHING, proposed: NOTHING }],
    approximations: [],
  },
};
