import type { Endpoint } from '../../endpoint.ts';
import { activateRuleSet } from './activate-rule-set.ts';
import { deactivateRuleSet } from './deactivate-rule-set.ts';
import { diffRuleSet } from './diff-rule-set.ts';
import { getRuleSet } from './get-rule-set.ts';
import { getRuleSetVersion } from './get-rule-set-version.ts';
import { listActivations } from './list-activations.ts';
import { listRuleSets } from './list-rule-sets.ts';
import { saveRuleSet } from './save-rule-set.ts';
import { validateRuleSet } from './validate-rule-set.ts';

export const ruleSetEndpoints: readonly Endpoint[] = [
  listRuleSets,
  saveRuleSet,
  validateRuleSet,
  getRuleSet,
  getRuleSetVersion,
  diffRuleSet,
  activateRuleSet,
  deactivateRuleSet,
  listActivations,
];
