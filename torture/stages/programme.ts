import { PROGRAMME_DEFAULTS, type ProgrammeDocument } from '@loyaltyos/loyalty';

/**
 * Everything that a client of the torture does is allowed, and nothing moves by itself: units never expire and are
 * available at once, so that what the answers say adds up to what customers have.
 */
export const TORTURE_PROGRAMME: ProgrammeDocument = {
  ...PROGRAMME_DEFAULTS,
  currencies: ['GBP'],
  zone: 'UTC',
  tiers: [
    { name: 'Bronze', threshold: 0 },
    { name: 'Silver', threshold: 2_000 },
    { name: 'Gold', threshold: 20_000 },
  ],
  autoEnrol: true,
  conversion: { points: 100, credit: '1.00' },
  transfers: { allowed: true, minPoints: 1, maxPoints: 1_000_000 },
};

/** What an order earns is known to the client: 2 points for each 1.00, 1 % in credit, and 100 points once. A review earns 7. */
export const TORTURE_RULES = {
  name: 'torture',
  note: 'For the torture',
  source: `ruleset torture {
  currencies GBP
  zone "UTC"
  round half_up
  event review_written { stars: int }
  group base stack
  rule base-earn { on order in base earn 2 per 1.00 GBP of order.total }
  rule cashback { on order credit 1% of order.total round down }
  rule welcome { on order earn 100 cap 100 per customer }
  rule review { on review_written earn 7 }
}
`,
};
