import { COLUMNS, exceptionOf, type Rule } from './columns.ts';
import type { Scenario } from './scenario.ts';

/** The page that lists the rules with the scenarios that show them. What came of playing them is not part of it. */
export function scenariosPage(scenarios: readonly Scenario[], rules: readonly Rule[]): string {
  const sections = [...new Set(rules.map(({ section }) => section))].map((section) => {
    const rows = rules.filter((rule) => rule.section === section).map((rule) => ruleRow(rule, scenarios));
    return `## ${section}\n\n| rule | shown by |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  const rows = scenarios.map(
    (scenario) => `| [${scenario.id}](${fileOf(scenario)}) | ${scenario.title} | ${playedIn(scenario, rules)} |`,
  );
  return `# The scenarios

Made by \`npm run generate\` from [the scenarios](../../packages/sdkgen/conformance/scenarios/) and [the rules](../../packages/sdkgen/conformance/rules.json). [Conformance](conformance.md) says how they are played.

${sections.join('\n')}
## All ${scenarios.length} scenarios

| scenario | what holds | columns |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function fileOf({ id }: Scenario): string {
  return `../../packages/sdkgen/conformance/scenarios/${id}.json`;
}

function ruleRow(rule: Rule, scenarios: readonly Scenario[]): string {
  const shown = scenarios.filter((scenario) => scenario.rules.includes(rule.id));
  const exceptions = Object.entries(rule.except ?? {}).map(([column, reason]) => ` Not in ${column}: ${reason}.`);
  return `| ${rule.holds}${exceptions.join('')} | ${shown.map(({ id }) => id).join(', ')} |`;
}

function playedIn(scenario: Scenario, rules: readonly Rule[]): string {
  const missing = COLUMNS.filter((column) => exceptionOf(scenario, column, rules) !== undefined);
  return missing.length === 0 ? 'all' : `all but ${missing.join(', ')}`;
}
