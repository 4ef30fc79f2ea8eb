import { PROGRAMME_DEFAULTS, type ProgrammeDocument } from '../programme/programme.ts';

/** The programme that a new sandbox starts with. */
export const SAMPLE_PROGRAMME: ProgrammeDocument = {
  ...PROGRAMME_DEFAULTS,
  currencies: ['GBP', 'EUR'],
  zone: 'Europe/London',
  tiers: [
    { name: 'Bronze', threshold: 0 },
    { name: 'Silver', threshold: 500 },
    { name: 'Gold', threshold: 2000 },
    { name: 'Platinum', threshold: 10_000 },
  ],
};

/** The rule set that a new sandbox runs: 2 points for each 1.00 GBP, more in higher tiers. */
export const SAMPLE_RULE_SET = {
  name: 'acme',
  note: 'Points on everything bought, more in higher tiers',
  source: `ruleset acme {
  currencies GBP, EUR
  zone "Europe/London"
  round half_up

  let spend = sum(lines where kind == product : net)

  group base stack

  rule base-earn "2 points for each pound" {
    on order in base
    earn rate { GBP: 2, EUR: 1.8 } of spend
  }

  rule tier-boost "Higher tiers earn more" {
    on order
    multiply base by match customer.tier { Bronze: 1, Silver: 1.25, Gold: 1.5, Platinum: 2 }
  }
}
`,
} as const;
