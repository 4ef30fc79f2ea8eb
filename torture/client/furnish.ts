import type { Stage } from '../stages/stage.ts';
import { TORTURE_RULES } from '../stages/programme.ts';
import type { Tokens } from './tokens.ts';
import type { World } from './world.ts';

/** Few, so that callers meet at the same customers. */
const CUSTOMERS = 24;
/** Who are there to be erased. */
const PASSING = 40;

/** Puts the rules in force and enrols the first customers, before anything is killed. */
export async function furnish({ servers }: Stage, tokens: Tokens, world: World): Promise<void> {
  const token = await tokens.current();
  const post = async (path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> => {
    const response = await fetch(`${servers[0]!.url}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`POST ${path} is answered ${response.status} ${await response.text()}`);
    return (await response.json()) as Readonly<Record<string, unknown>>;
  };
  const { ruleSetId, version } = await post('/rule-sets', TORTURE_RULES);
  await post(`/rule-sets/${String(ruleSetId)}/activate`, { version });
  for (let number = 0; number < CUSTOMERS; number += 1) {
    const customerId = `customer-${number}`;
    await post('/customers', { customerId });
    world.customers.push(customerId);
  }
  for (let number = 0; number < PASSING; number += 1) {
    const customerId = `passing-${number}`;
    await post('/customers', { customerId, email: `${customerId}@example.com` });
    world.addPassing(customerId);
  }
}
