import { isPlan, MOST_REQUESTS_PER_SECOND, type TenantLimits } from '@loyaltyos/identity';
import { EXIT, textOf, UsageError, type Command, type CommandCall } from '../command.ts';
import { operator } from '../operator.ts';
import { tenantNamed, withParts } from '../with-parts.ts';

/** Another plan for a tenant, or other limits than its plan's. */
export const tenantChange: Command = {
  name: 'tenant change',
  summary: 'Change a tenant’s plan, or what it is allowed in place of it; takes effect within 5 s',
  positionals: ['SLUG'],
  options: {
    plan: { type: 'string', value: 'starter|growth|enterprise', help: 'its plan from now on' },
    'requests-per-second': {
      type: 'string',
      value: 'N|plan',
      help: 'how many requests a second are let through; plan: as many as the plan says',
    },
  },
  async run(call) {
    const change = readChange(call);
    return withParts(call, async (parts) => {
      const { slug, tenantId } = await tenantNamed(parts, call.positionals[0]!);
      const limits = await parts.identity.changeLimits({ tenantId, actor: operator() }, change);
      const { plan, requestsPerSecond } = limits;
      const rate = requestsPerSecond === null ? "its plan's limit" : `${requestsPerSecond} requests a second`;
      call.terminal.answer(`Tenant ${slug} has the plan ${plan} and ${rate}.`, { tenant: slug, ...limits });
      return EXIT.ok;
    });
  },
};

function readChange(call: CommandCall): Partial<TenantLimits> {
  const plan = textOf(call, 'plan');
  const rate = textOf(call, 'requests-per-second');
  if (plan === undefined && rate === undefined) throw new UsageError('Say --plan, --requests-per-second, or both.');
  if (plan !== undefined && !isPlan(plan)) throw new UsageError('--plan is starter, growth or enterprise.');
  return {
    ...(plan === undefined ? {} : { plan }),
    ...(rate === undefined ? {} : { requestsPerSecond: readRate(rate) }),
  };
}

function readRate(text: string): number | null {
  if (text === 'plan') return null;
  const rate = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : Infinity;
  if (rate > MOST_REQUESTS_PER_SECOND) {
    throw new UsageError(`--requests-per-second is 1 to ${MOST_REQUESTS_PER_SECOND}, or plan.`);
  }
  return rate;
}
