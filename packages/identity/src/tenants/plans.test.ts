import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '@loyaltyos/problems';
import { requireInPlan, requireRoomInPlan } from './plans.ts';

test('a limit reached names itself, the plan and what it allows', () => {
  requireRoomInPlan({ plan: 'starter' }, 'webhookEndpoints', 2);
  assert.throws(
    () => requireRoomInPlan({ plan: 'starter' }, 'webhookEndpoints', 3),
    (error: Problem) => {
      assert.equal(error.code, 'plan-limit');
      assert.equal(error.detail, 'The plan starter allows 3 webhook endpoints.');
      assert.deepEqual(error.extensions, { limit: 'webhookEndpoints', plan: 'starter', allowed: 3 });
      return true;
    },
  );
  requireRoomInPlan({ plan: 'growth' }, 'webhookEndpoints', 9);
  requireInPlan({ plan: 'growth' }, 'mutualTls');
  assert.throws(
    () => requireInPlan({ plan: 'starter' }, 'mutualTls'),
    (error: Problem) => {
      assert.deepEqual(error.extensions, { limit: 'mutualTls', plan: 'starter', allowed: false });
      return error.status === 403;
    },
  );
});
