/** Why the order of the first five minutes earns what it does, under one rule. */
export const EXAMPLE_TRACE = {
  ruleSets: [
    {
      ruleSet: 'acme',
      irHash: '3f1a0c',
      event: 'order',
      currency: 'GBP',
      occurredAt: '2026-03-01T09:30:00.000Z',
      local: { date: '2026-03-01', time: '09:30', weekday: 'sun', zone: 'Europe/London' },
      timeZoneData: '2025b',
      lists: {},
      facts: { 'order.total': '149.99', currency: 'GBP' },
      history: {},
      lets: {},
      rules: [
        {
          id: 'base-earn',
          start: 36,
          end: 100,
          result: 'applied',
          effects: [
            {
              kind: 'grant',
              account: 'points',
              recipient: 'cust_a1b2',
              expression: {
                start: 63,
                end: 98,
                value: '449.97',
                parts: [{ start: 87, end: 98, value: '149.99' }],
              },
              raw: '449.97',
              factor: '1',
            },
          ],
          claims: [
            { recipient: 'cust_a1b2', account: 'points', asked: '449.97', steps: [], left: '449.97', share: '450' },
          ],
        },
      ],
      totals: [{ recipient: 'cust_a1b2', account: 'points', exact: '449.97', rounded: '450' }],
      steps: 9,
    },
  ],
};
