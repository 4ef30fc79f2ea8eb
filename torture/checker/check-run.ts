import { seededRandom, type Random } from '../../bench/rules/seeded-random.ts';
import { runCli } from '../processes/run-cli.ts';
import type { Findings } from '../client/findings.ts';
import type { History } from '../client/history.ts';
import type { Tokens } from '../client/tokens.ts';
import type { ServerProcess } from '../stages/server-process.ts';
import type { Stage } from '../stages/stage.ts';
import { checkAnswers } from './check-answers.ts';
import { checkBalances } from './check-balances.ts';
import { checkBonuses } from './check-bonuses.ts';
import { checkJournal } from './check-journal.ts';
import { checkWaiting } from './check-waiting.ts';
import { checkTransactions } from './check-transactions.ts';
import { customersOf } from './customers-of.ts';
import { effectsOf } from './effects-of.ts';
import { observeLedger, type ObservedTransaction } from './observed-ledger.ts';
import { QuietClient } from './quiet-client.ts';
import { replayDone } from './replay-done.ts';
import { settleOpen, type Settled } from './settle-open.ts';

/** What the checker looked at. */
export interface Checked {
  readonly settled: Settled;
  readonly replayed: number;
  readonly customers: number;
  readonly transactions: number;
  readonly journalEvents: number;
  /** Returns that were told to wait for their orders. */
  readonly waited: number;
}

/**
 * Proves of a run whose servers are all up and whose callers have stopped that nothing acknowledged was lost or doubled. What
 * does not fit becomes a finding.
 */
export async function checkRun(
  stage: Stage,
  { history, tokens, findings, seed }: { history: History; tokens: Tokens; findings: Findings; seed: number },
): Promise<Checked> {
  const random = seededRandom(seed);
  const client = new QuietClient(tokens, history);
  const first = stage.servers[0]!;
  const last = stage.servers.at(-1)!;
  const waited = await checkWaiting(stage, history, findings);
  const before = await observeAll(client, first);
  const settled = await settleOpen(client, { history, findings, before, serverFor: anyOf(stage, random) });
  const after = await observeAll(client, last);
  const replayed = await replayDone(client, { history, findings, serverFor: anyOf(stage, random) });
  checkAnswers(history, findings);
  const effects = effectsOf(history, findings);
  checkTransactions(after, effects, findings);
  // The first server, and after everything was sent once more.
  checkTransactions(await observeAll(client, first), effects, findings);
  checkBonuses(effects, findings);
  const customers = await customersOf(client.reader(first));
  await checkBalances({ customers, effects, readers: stage.servers.map((each) => client.reader(each)), findings });
  const journalEvents = await checkJournal(stage, effects, findings);
  await verifyLedger(stage, findings);
  return { settled, replayed, customers: customers.length, transactions: after.length, journalEvents, waited };
}

async function observeAll(client: QuietClient, server: ServerProcess): Promise<readonly ObservedTransaction[]> {
  const read = client.reader(server);
  const transactions: ObservedTransaction[] = [];
  for (const customerId of await customersOf(read)) transactions.push(...(await observeLedger(read, customerId)));
  return transactions;
}

function anyOf({ servers }: Stage, random: Random): () => ServerProcess {
  return () => servers[random.whole(0, servers.length - 1)]!;
}

/** The product's own proof, as an operator runs it. */
async function verifyLedger({ environment, tenant }: Stage, findings: Findings): Promise<void> {
  try {
    const verification = await runCli(environment, 'ledger', 'verify', tenant.slug);
    if (verification['verified'] !== true) findings.add(`ledger verify: ${JSON.stringify(verification)}`);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    findings.add(`ledger verify failed: ${stdout}${stderr}${String(error)}`);
  }
}
