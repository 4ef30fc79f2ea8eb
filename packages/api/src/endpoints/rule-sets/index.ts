import type { Endpoint } from '../../endpoint.ts';
import { activateRuleSet } from './activate-rule-set.ts';
import { getRuleSetVersion } from './get-rule-set-version.ts';
import { listRuleSets } from './list-rule-sets.ts';
import { saveRuleSet } from './save-rule-set.ts';
import { validateRuleSet } from './validate-rule-set.ts';

export const ruleSetEndpoints: readonly Endpoint[] = [
  listRuleSets,
  saveRuleSet,
  validateRuleSet,
  getRuleSetVersion,
  activateRuleSet,
];
