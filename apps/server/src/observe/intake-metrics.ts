import type { IntakeFigures } from '@loyaltyos/api';
import { Counter, Gauge, Registry } from 'prom-client';

/** What the process takes in and turns away, in the Prometheus text format. */
export interface IntakeMetrics {
  text(): Promise<string>;
}

/** Tells what is going on at the moment of asking. Every label comes from a closed set. */
export function createIntakeMetrics(intake: { readonly figures: IntakeFigures }): IntakeMetrics {
  const registry = new Registry();
  const gauge = (name: string, help: string): Gauge =>
    new Gauge({ name: `loyaltyos_intake_${name}`, help, registers: [registry] });
  const limit = gauge('limit', 'How many requests may be under way at present.');
  const inFlight = gauge('in_flight', 'Requests under way.');
  const waiting = gauge('waiting', 'Requests that wait for their turn; nothing of their bodies has been read.');
  const held = gauge('held', 'Refusals that are not told yet, to callers who come back at once.');
  const bodyBytes = gauge('body_bytes', 'What the bodies of requests under way have or may have.');
  const typical = gauge('typical_seconds', 'What the median request took of late, from its body to its answer.');
  const admitted = new Counter({
    name: 'loyaltyos_intake_admitted_total',
    help: 'Requests taken in: at once, or after waiting for their turn.',
    labelNames: ['when'],
    registers: [registry],
  });
  const refused = new Counter({
    name: 'loyaltyos_intake_refused_total',
    help: 'Requests turned away before their bodies were read, by reason.',
    labelNames: ['reason'],
    registers: [registry],
  });
  return {
    text: async () => {
      const figures = intake.figures;
      limit.set(figures.limit);
      inFlight.set(figures.inFlight);
      waiting.set(figures.waiting);
      held.set(figures.held);
      bodyBytes.set(figures.bodyBytes);
      typical.set(figures.typicalMs / 1000);
      admitted.reset();
      admitted.inc({ when: 'at_once' }, figures.admitted - figures.admittedAfterWaiting);
      admitted.inc({ when: 'after_waiting' }, figures.admittedAfterWaiting);
      refused.reset();
      for (const [reason, count] of Object.entries(figures.refused)) refused.inc({ reason }, count);
      return registry.metrics();
    },
  };
}
