import type { Outcome, Trace, TracedClaim, TracedExpression, TracedRule, TracedStep } from '@loyaltyos/rules';

/** The longest piece of source that a line shows. */
const WIDTH = 90;

/** The trace as a tree for people: what was decided, and under it why. */
export function traceTree(trace: Trace, outcome: Outcome, source: string): string {
  const { local } = trace;
  const money = trace.currency === '' ? '' : ` in ${trace.currency}`;
  const lines = [
    `${trace.ruleSet} on ${trace.event}${money}, ${local.weekday} ${local.date} ${local.time} ${local.zone}`,
    ...trace.totals.map(({ recipient, account, exact, rounded }) => {
      return `${rounded} ${account} for ${recipient}${exact === rounded ? '' : ` (${exact} before rounding)`}`;
    }),
    ...(outcome.grants.length === 0 ? ['nothing is granted'] : []),
    ...section('history', Object.entries(trace.history)),
    ...Object.entries(trace.lets).flatMap(([name, value]) => [`let ${name}`, ...tree(value, source, 1)]),
    ...trace.rules.flatMap((rule) => ruleLines(rule, source)),
  ];
  return lines.join('\n');
}

function section(title: string, entries: readonly (readonly [string, string])[]): string[] {
  return entries.length === 0 ? [] : [title, ...entries.map(([name, value]) => `  ${name} = ${value}`)];
}

const RESULTS: Readonly<Record<TracedRule['result'], string>> = {
  event: 'listens to another event',
  currency: 'the currency is not listed',
  window: 'not effective on this day',
  condition: 'the condition does not hold',
  applied: 'applies',
};

function ruleLines(rule: TracedRule, source: string): string[] {
  const title = rule.title === undefined ? '' : ` "${rule.title}"`;
  return [
    `rule ${rule.id}${title}: ${RESULTS[rule.result]}`,
    ...(rule.condition === undefined ? [] : ['  when', ...tree(rule.condition, source, 2)]),
    ...rule.effects.flatMap((effect) => {
      const said =
        effect.kind === 'multiply'
          ? `  multiply ${effect.group} by ${effect.factor}`
          : `  ${effect.account} for ${effect.recipient}: ${effect.raw}${effect.factor === '1' ? '' : ` x ${effect.factor}`}`;
      return [said, ...tree(effect.expression, source, 2)];
    }),
    ...rule.claims.flatMap(claimLines),
  ];
}

function claimLines({ recipient, account, asked, steps, share }: TracedClaim): string[] {
  return [
    ...(steps.length === 0 ? [] : [`  asks for ${asked}`]),
    ...steps.map((step) => `  ${stepText(step)}`),
    `  grants ${share} ${account} to ${recipient}`,
  ];
}

function stepText(step: TracedStep): string {
  switch (step.step) {
    case 'round':
      return `rounded to ${step.to}`;
    case 'limit':
      return `${step.limit}: ${step.asked} asked, ${step.headroom} left${step.shared ? ', in whole units' : ''}`;
    case 'excluded':
      return `the group ${step.group} is excluded`;
    case 'lost':
      return `not the ${step.mode} of the group ${step.group}${step.to === undefined ? '' : `: ${step.to} is`}`;
  }
}

function tree(expression: TracedExpression, source: string, depth: number): string[] {
  const { start, end, value, parts = [], line, linesOmitted } = expression;
  const text = source.slice(start, end).replaceAll(/\s+/g, ' ');
  const shown = text.length > WIDTH ? `${text.slice(0, WIDTH)}...` : text;
  const indent = '  '.repeat(depth);
  return [
    `${indent}${line === undefined ? '' : `line ${line + 1}: `}${shown} = ${value === null ? 'absent' : String(value)}`,
    ...parts.flatMap((part) => tree(part, source, depth + 1)),
    ...(linesOmitted === undefined ? [] : [`${indent}  ${linesOmitted} more lines`]),
  ];
}
