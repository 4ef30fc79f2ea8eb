import { bufbuildCel, celJs } from './cel.ts';
import type { Engine, EngineName } from './engine.ts';
import { jsonLogicEngine } from './json-logic.ts';
import { jsonRulesEngine } from './json-rules.ts';
import { handWritten, loyaltyos, loyaltyosTraced } from './loyaltyos.ts';
import { zenEngine } from './zen.ts';

export const ENGINES: Readonly<Record<EngineName, Engine>> = {
  'hand-written': handWritten,
  loyaltyos,
  'loyaltyos, traced': loyaltyosTraced,
  '@marcbachmann/cel-js': celJs,
  '@bufbuild/cel': bufbuildCel,
  'json-logic-engine': jsonLogicEngine,
  '@gorules/zen-engine': zenEngine,
  'json-rules-engine': jsonRulesEngine,
};
