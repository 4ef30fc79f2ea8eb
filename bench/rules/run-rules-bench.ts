import { cpus } from 'node:os';
import { measureCompileTime } from './compile-time.ts';
import type { EngineName } from './engines/engine.ts';
import { ENGINES } from './engines/engines.ts';
import { exactEngines } from './exactness-probe.ts';
import { assertSameAnswers, prepareAll } from './fairness-gate.ts';
import { firstRunMs } from './first-run.ts';
import { makeOrders } from './make-orders.ts';
import { measureSpeeds, type Effort } from './measure.ts';
import { targetsOf, type EngineResult, type Result, type WorkloadResult } from './report.ts';
import { WORKLOADS } from './workloads.ts';

const ORDERS = 512;
const SEED = 1;

/** `say` is told what is being done. @throws Error when the engines disagree: then nothing has been timed. */
export async function runRulesBench(effort: Effort, say: (line: string) => void): Promise<Result> {
  say('Comparing the answers of all engines');
  const ready = await Promise.all(
    WORKLOADS.map(async (workload) => {
      const engines = await prepareAll(workload);
      const orders = makeOrders(ORDERS, SEED, workload.environment.currencies);
      await assertSameAnswers(workload, engines, orders);
      return { workload, engines, orders };
    }),
  );
  // Only the realistic rules do arithmetic that could show it.
  const arithmetic = ready.find(({ workload }) => workload.name === 'twelve');
  const exact =
    arithmetic === undefined ? new Set<EngineName>() : await exactEngines(arithmetic.workload, arithmetic.engines);
  const workloads: WorkloadResult[] = [];
  for (const { workload, engines, orders } of ready) {
    say(`Measuring ${workload.title}`);
    const results: EngineResult[] = [];
    for (const [engine, speed] of await measureSpeeds(engines, orders, effort)) {
      results.push({
        engine,
        numbers: ENGINES[engine].numbers,
        isExact: exact.has(engine),
        ...speed,
        firstRunMs: await firstRunMs(engine, workload, effort.firstRuns),
      });
    }
    workloads.push({ workload: workload.name, title: workload.title, orders: orders.length, engines: results });
  }
  say('Compiling a large rule set');
  const compile = await measureCompileTime(effort.compilations, effort.firstRuns);
  return {
    machine: { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, node: process.versions.node },
    rounds: effort.rounds,
    workloads,
    compile,
    targets: targetsOf(workloads, compile),
  };
}
