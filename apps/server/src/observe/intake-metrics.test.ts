import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IntakeFigures } from '@loyaltyos/api';
import { createIntakeMetrics } from './intake-metrics.ts';

const FIGURES: IntakeFigures = {
  limit: 256,
  inFlight: 12,
  waiting: 3,
  held: 2,
  bodyBytes: 4096,
  typicalMs: 12.5,
  admitted: 1000,
  admittedAfterWaiting: 40,
  refused: { own_share: 7, process_full: 1, rate: 5, address: 4, entrance: 0 },
};

test('what is going on is told as it is at the moment, every reason from the start', async () => {
  let figures = FIGURES;
  const metrics = createIntakeMetrics({
    get figures() {
      return figures;
    },
  });
  const series = async (): Promise<string[]> =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith('loyaltyos_intake_'));
  assert.deepEqual((await series()).toSorted(), [
    'loyaltyos_intake_admitted_total{when="after_waiting"} 40',
    'loyaltyos_intake_admitted_total{when="at_once"} 960',
    'loyaltyos_intake_body_bytes 4096',
    'loyaltyos_intake_held 2',
    'loyaltyos_intake_in_flight 12',
    'loyaltyos_intake_limit 256',
    'loyaltyos_intake_refused_total{reason="address"} 4',
    'loyaltyos_intake_refused_total{reason="entrance"} 0',
    'loyaltyos_intake_refused_total{reason="own_share"} 7',
    'loyaltyos_intake_refused_total{reason="process_full"} 1',
    'loyaltyos_intake_refused_total{reason="rate"} 5',
    'loyaltyos_intake_typical_seconds 0.0125',
    'loyaltyos_intake_waiting 3',
  ]);
  figures = { ...FIGURES, admitted: 1001, refused: { ...FIGURES.refused, rate: 6 } };
  const later = await series();
  assert.ok(later.includes('loyaltyos_intake_admitted_total{when="at_once"} 961'));
  assert.ok(later.includes('loyaltyos_intake_refused_total{reason="rate"} 6'));
});
