// One first run in this process, which has done nothing else: `node first-run-child.ts ENGINE WORKLOAD`. Prints
// milliseconds from the rule set to its first answer. Loading the engine's files is not counted.
import { ENGINE_NAMES } from './engines/engine.ts';
import { ENGINES } from './engines/engines.ts';
import { makeOrders } from './make-orders.ts';
import { canonicalAnswer } from './order.ts';
import { WORKLOADS } from './workloads.ts';

const [engineName, workloadName] = process.argv.slice(2);
const name = ENGINE_NAMES.find((known) => known === engineName);
const workload = WORKLOADS.find((known) => known.name === workloadName);
if (name === undefined || workload === undefined) throw new Error(`no such engine or workload: ${engineName}`);
const prepare = await ENGINES[name].load();
const [order] = makeOrders(1, 1);
if (order === undefined) throw new Error('one order was asked for');
const start = performance.now();
const prepared = prepare(workload);
const pending = prepared.answer(order);
const answer = pending instanceof Promise ? await pending : pending;
const elapsed = performance.now() - start;
if (canonicalAnswer(answer) !== canonicalAnswer(workload.handWritten(order))) throw new Error(`${name} is wrong`);
process.stdout.write(String(elapsed));
