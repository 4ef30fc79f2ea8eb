import type { Transaction } from '@loyaltyos/database';
import type { Principal } from '@loyaltyos/identity';
import type { Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { businessTime } from '../business-time.ts';
import type { Context } from '../context.ts';
import { profilesFor } from '../customers/read-profiles.ts';
import { newCustomer, readCustomers, type CustomerRow } from '../customers/stored-customers.ts';
import { baseCurrencyOf, type Programme } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { chosenProgram } from '../rule-sets/chosen-program.ts';
import { experimentKey } from '../rule-sets/experiment-key.ts';
import { runningFor, type PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import { readActiveVersions } from '../rule-sets/stored-activations.ts';
import { readTier } from '../tiers/read-tier.ts';
import { lowestTier } from '../tiers/standing.ts';
import { readStoredOrder } from './get-order.ts';
import type { OrderInput, SimulatedProgram, SimulationInput, SimulationOutcome } from './order.ts';
import { requireBuyer, requireCurrency } from './refuse-order.ts';
import { ruleFacts } from './rule-facts.ts';
import { RuleHistory } from './rule-history.ts';
import { decidedBy } from './run-rules.ts';
import { readOrders } from './stored-orders.ts';

/**
 * What an order would earn now, with the reason for every decision. Nothing is written.
 *
 * @throws Problem `order-not-found`, `rule-set-not-found`, `rule-set-invalid`, `customer-erased`,
 *   `currency-not-in-programme`, `unknown-customer`.
 */
export async function simulateOrder(
  context: Context,
  principal: Principal,
  input: SimulationInput,
): Promise<SimulationOutcome> {
  const { tenantId } = principal.tenant;
  return context.database.transaction(
    tenantId,
    async (tx) => {
      const [programme, now] = await Promise.all([
        readProgramme(tx, tenantId),
        businessTime(tx, principal.tenant, context.clock),
      ]);
      const [ruleSets, order] = await Promise.all([
        programsFor(context, tx, { tenantId, programme, program: input.program, now }),
        orderFor(context, tx, tenantId, input),
      ]);
      const key = await experimentKey(context.identity, tx, tenantId);
      const running = runningFor(ruleSets, key, order.customerId);
      return dryRun(context, tx, { tenantId, programme, ruleSets: running, order, now });
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}

/** Runs programs on an order with the member as they are now. */
export async function dryRun(
  { lists, identity }: Pick<Context, 'lists' | 'identity'>,
  tx: Transaction,
  run: {
    tenantId: string;
    programme: Programme;
    ruleSets: readonly PreparedRuleSet[];
    order: OrderInput;
    now: Instant;
  },
): Promise<SimulationOutcome> {
  const { tenantId, programme, ruleSets, order, now } = run;
  requireCurrency(programme, order);
  const buyer = await buyerOf(tx, { tenantId, programme, order, now });
  const occurredAt = order.occurredAt ?? now;
  const { customerId } = order;
  const profiles = await profilesFor(identity, tx, tenantId, { ruleSets, customerIds: [customerId] });
  const profile = profiles.get(customerId);
  const known = profile === undefined ? buyer : { ...buyer, profile };
  const facts = ruleFacts(order, known, occurredAt, await lists.of(tx, tenantId, ruleSets));
  const occasion = { event: facts.event, customerId, occurredAt };
  const history = await RuleHistory.read(tx, tenantId, ruleSets, [occasion], { locksShared: false });
  const traced = ruleSets.map((ruleSet) => ({
    ruleSet,
    ...ruleSet.program.trace(facts, history.of(ruleSet, occasion, buyer)),
  }));
  const currency = baseCurrencyOf(programme);
  const decided = decidedBy(traced, facts, programme);
  return {
    orderId: order.orderId,
    customerId: order.customerId,
    pointsEarned: decided.points,
    creditEarned: { minor: decided.credit, currency },
    tier: buyer.tier,
    ruleSetVersions: traced.flatMap(({ ruleSet: { ruleSetId, version } }) =>
      version === 0 ? [] : [{ ruleSetId, version }],
    ),
    rules: decided.shares,
    trace: { ruleSets: traced.map(({ trace }) => trace) },
  };
}

async function programsFor(
  context: Context,
  tx: Transaction,
  wanted: { tenantId: string; programme: Programme; program: SimulatedProgram; now: Instant },
): Promise<readonly PreparedRuleSet[]> {
  const { tenantId, programme, program, now } = wanted;
  if (program.from !== 'active') return [await chosenProgram(context, tx, { tenantId, programme, program })];
  return context.programs.all(tx, tenantId, await readActiveVersions(tx, tenantId, now));
}

async function orderFor(
  { identity }: Context,
  tx: Transaction,
  tenantId: string,
  input: SimulationInput,
): Promise<OrderInput> {
  if (input.order !== undefined) return input.order;
  const row = (await readOrders(tx, tenantId, [input.orderId])).get(input.orderId);
  if (row === undefined) throw new Problem('order-not-found');
  return { ...(await readStoredOrder(tx, identity, tenantId, row)), occurredAt: row.occurredAt };
}

async function buyerOf(
  tx: Transaction,
  run: { tenantId: string; programme: Programme; order: OrderInput; now: Instant },
): Promise<CustomerRow> {
  const { tenantId, programme, order, now } = run;
  const { customerId } = order;
  const known = requireBuyer(programme, (await readCustomers(tx, tenantId, [customerId])).get(customerId));
  if (known === undefined) return newCustomer({ customerId, stripe: 0, tier: lowestTier(programme), enrolledAt: now });
  return { ...known, ...(await readTier(tx, tenantId, { programme, member: known, now })).standing };
}
