import { formatInstant } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { RuleSetSummary, RuleSetVersionSummary as Summary } from '../../engine.ts';
import { complexityToWire, type RuleSet, type RuleSetVersionSummary } from './rule-set-schema.ts';
import { shareToWire } from './share-schema.ts';

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

export function ruleSetToWire(ruleSet: RuleSetSummary): Static<typeof RuleSet> {
  const { ruleSetId, name, activeVersion, activeShare, latestVersion, versions } = ruleSet;
  return {
    ruleSetId,
    name,
    activeVersion,
    ...(activeShare === undefined ? {} : { activeShare: shareToWire(activeShare) }),
    latestVersion,
    versions: versions.map(versionToWire),
  };
}
