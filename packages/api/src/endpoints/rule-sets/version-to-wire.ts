import { formatInstant } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { RuleSetVersionSummary as Summary } from '../../engine.ts';
import { complexityToWire, type RuleSetVersionSummary } from './rule-set-schema.ts';

export function versionToWire(version: Summary): Static<typeof RuleSetVersionSummary> {
  return {
    version: version.version,
    status: version.status,
    irHash: version.irHash,
    complexity: complexityToWire(version.complexity),
    author: version.author,
    note: version.note,
    createdAt: formatInstant(version.createdAt),
  };
}
