import { type Code, code, join, paragraphs } from '../../code/code.ts';
import { type Column, exceptionOf, type Rule } from '../../conformance/columns.ts';
import type { ConfigureStep, Scenario, Step } from '../../conformance/scenario.ts';
import type { LanguageModel } from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { assertion, ConformanceCalls, exceptionClass, optionSetters } from './conformance-calls.ts';
import { javaFile, own, pathOf, ROOT_PACKAGE, type } from './java-file.ts';
import { javadoc } from './javadoc.ts';
import { text } from './literals.ts';

const JUNIT = 'org.junit.jupiter.api';

interface Context {
  readonly model: LanguageModel;
  readonly rules: readonly Rule[];
  readonly column: Column;
  readonly client: string;
}

/** The scenarios as tests of JUnit: a class for each column, a test for each scenario, which has its id as its name. */
export function writeConformance(
  model: LanguageModel,
  scenarios: readonly Scenario[],
  rules: readonly Rule[],
): Map<string, string> {
  const write = (name: string, context: Context): [string, string] => [
    `src/test/java/${pathOf(ROOT_PACKAGE, name)}`,
    javaFile(ROOT_PACKAGE, writeClass(name, scenarios, context)),
  ];
  return new Map([
    write('SyncConformanceTest', { model, rules, column: 'java-sync', client: 'LoyaltyOSClient' }),
    write('AsyncConformanceTest', { model, rules, column: 'java-async', client: 'LoyaltyOSAsyncClient' }),
  ]);
}

function writeClass(name: string, scenarios: readonly Scenario[], context: Context): Code {
  const execution = 'org.junit.jupiter.api.parallel';
  return code`
    /** The scenarios that every SDK plays, on a stage; they are skipped where there is none. */
    @${type('Execution', execution)}(${type('ExecutionMode', execution)}.CONCURRENT)
    class ${name} {
        ${paragraphs(scenarios.map((scenario) => writeTest(scenario, context)))}
    }
  `;
}

function writeTest(scenario: Scenario, context: Context): Code {
  const exception = exceptionOf(scenario, context.column, context.rules);
  const asynchronous = context.column === 'java-async';
  const calls = new ConformanceCalls(context.model, asynchronous, tagsNamedIn(scenario));
  const steps =
    exception === undefined ? scenario.steps.map((step, index) => writeStep(step, index, { calls, context })) : [];
  const options = join(optionSetters(scenario.client ?? {}), '');
  const head = code`
    ${javadoc([`${scenario.title}.`])}
    @${type('Test', JUNIT)}
    @${type('DisplayName', JUNIT)}(${text(scenario.id)})
    ${exception !== undefined && code`@${type('Disabled', JUNIT)}(${text(exception)})`}
  `;
  const name = methodName(scenario.id);
  if (exception !== undefined) {
    return code`
      ${head}
      void ${name}() {}
    `;
  }
  return code`
    ${head}
    void ${name}() throws Throwable {
        try (Play play = Play.begin(${text(scenario.id)}, ${text(context.column)})) {
            try (${context.client} client = play.set(${context.client}.builder())${options}.build()) {
                ${paragraphs(steps)}
            }
            play.end();
        }
    }
  `;
}

function methodName(id: string): string {
  return cased(id, 'camelCase');
}

function writeStep(step: Step, index: number, { calls, context }: { calls: ConformanceCalls; context: Context }): Code {
  switch (step.do) {
    case 'call':
      return calls.call(step, index);
    case 'pages':
      return calls.pages(step, index);
    case 'parallel':
      return code`
        Play.atOnce(${step.times}, () -> {
            ${calls.call(step.call, index)}
        });
      `;
    case 'cancel':
      return context.column === 'java-async'
        ? code`Play.cancelled(${step.afterMs}, ${step.withinMs}, () -> ${calls.expression(step.call)});`
        : code`Play.interrupted(${step.afterMs}, ${step.withinMs}, () -> ${calls.expression(step.call)});`;
    case 'wait':
      return code`Thread.sleep(${step.ms});`;
    case 'configure':
      return writeConfigure(step, context);
    case 'vectors':
      return step.of === 'signing'
        ? code`${own('internal.SigningVectorsTest')}.checkAll();`
        : code`${own('webhooks.WebhooksTest')}.checkAll();`;
  }
}

function writeConfigure({ options, error }: ConfigureStep, { client }: Context): Code {
  const { apiKey, tenantSlug, baseUrl, domain } = options;
  const texts = Object.entries({ tenantSlug, apiKey, baseUrl, domain });
  const without = texts.filter(([, value]) => value === null).map(([name]) => `, ${text(name)}`);
  const set = texts.flatMap(([name, value]) => (typeof value === 'string' ? [code`.${name}(${text(value)})`] : []));
  const made = code`play.set(${client}.builder()${without.join('')})${join([...set, ...optionSetters(options)], '')}.build()`;
  if (error === undefined) return code`${made}.close();`;
  return code`${assertion('assertThrowsExactly')}(${exceptionClass(error.kind)}.class, () -> ${made});`;
}

/** The steps whose tags later steps refer to. */
function tagsNamedIn({ steps }: Scenario): ReadonlySet<string> {
  const calls = steps.flatMap((step) => (step.do === 'call' ? [step] : step.do === 'parallel' ? [step.call] : []));
  return new Set(calls.map(({ ifMatch }) => ifMatch).filter((ifMatch) => ifMatch !== undefined));
}
