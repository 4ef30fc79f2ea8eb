import { type Code, code, paragraphs, symbol } from '../../../code/code.ts';
import { type Column, exceptionOf, type Rule } from '../../../conformance/columns.ts';
import type { Scenario, Step } from '../../../conformance/scenario.ts';
import type { LanguageModel } from '../../../language-model/language-model.ts';
import { cased } from '../../../language-model/words.ts';
import { optionsOf } from './options.ts';
import { ConformanceCalls } from './calls.ts';
import { docstring } from '../docstring.ts';
import { pythonModule } from '../python-module.ts';
import { text } from '../text.ts';

const SUPPORT = 'conformance_support';

/** The scenarios as tests of pytest: a module for each column, a test for each scenario. */
export function writeConformance(
  model: LanguageModel,
  scenarios: readonly Scenario[],
  rules: readonly Rule[],
): Map<string, string> {
  const write = (column: Column): string =>
    pythonModule(
      `The scenarios that every SDK plays, ${column === 'python-async' ? 'under asyncio' : 'synchronously'}.`,
      scenarios.map((scenario) => writeTest(scenario, column, { model, rules })),
    );
  return new Map([
    ['tests/test_conformance_sync.py', write('python-sync')],
    ['tests/test_conformance_async.py', write('python-async')],
  ]);
}

/** What the test of a scenario is called. */
export function testNameOf(scenario: string): string {
  return `test_${cased(scenario, 'snake_case')}`;
}

interface Context {
  readonly model: LanguageModel;
  readonly rules: readonly Rule[];
}

function writeTest(scenario: Scenario, column: Column, { model, rules }: Context): Code {
  const name = testNameOf(scenario.id);
  const exception = exceptionOf(scenario, column, rules);
  if (exception !== undefined) {
    return code`
      @${symbol('mark', 'pytest')}.skip(reason=${text(exception)})
      def ${name}() -> None:
          ${docstring(`${scenario.title}.`)}
    `;
  }
  const asynchronous = column === 'python-async';
  const calls = new ConformanceCalls(model, asynchronous, tagsNamedIn(scenario));
  const steps = scenario.steps.map((step, index) => writeStep(step, index, calls, asynchronous));
  const prefix = asynchronous ? 'async ' : '';
  return code`
    @${symbol('needs_stage', SUPPORT)}
    ${asynchronous && code`@${symbol('asynchronous', SUPPORT)}`}
    ${prefix}def ${name}() -> None:
        ${docstring(`${scenario.title}.`)}
        with ${symbol('playing', SUPPORT)}(${text(scenario.id)}, ${text(column)}) as run:
            ${prefix}with run.${asynchronous ? 'async_' : ''}client(${optionsOf(scenario.client ?? {})}) as client:
                ${paragraphs(steps)}
  `;
}

function writeStep(step: Step, index: number, calls: ConformanceCalls, asynchronous: boolean): Code {
  switch (step.do) {
    case 'call':
      return calls.call(step, index);
    case 'pages':
      return calls.pages(step, index);
    case 'parallel': {
      const name = `call_${index + 1}`;
      const wait = asynchronous ? code`await ${symbol('at_once_async', SUPPORT)}` : code`${symbol('at_once', SUPPORT)}`;
      return code`
        ${asynchronous && 'async '}def ${name}() -> None:
            ${calls.call(step.call, index)}

        ${wait}(${step.times}, ${name})
      `;
    }
    case 'cancel': {
      const seconds = `after=${step.afterMs / 1000}, within=${step.withinMs / 1000}`;
      return code`await ${symbol('given_up', SUPPORT)}(${calls.expression(step.call)}, ${seconds})`;
    }
    case 'wait':
      return asynchronous
        ? code`await ${symbol('sleep', 'asyncio')}(${step.ms / 1000})`
        : code`${symbol('sleep', 'time')}(${step.ms / 1000})`;
    case 'configure':
      return writeConfigure(step, asynchronous);
    case 'vectors':
      return code`${symbol(`check_${step.of === 'signing' ? 'signing' : 'webhook'}_vectors`, SUPPORT)}()`;
  }
}

function writeConfigure({ options, error }: Extract<Step, { do: 'configure' }>, asynchronous: boolean): Code {
  const { apiKey, tenantSlug, baseUrl, domain } = options;
  const texts = Object.entries({ tenant_slug: tenantSlug, api_key: apiKey, base_url: baseUrl, domain })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value === null || value === undefined ? 'None' : text(value)}`);
  const given = [...texts, optionsOf(options)].filter((part) => part !== '').join(', ');
  const make = code`run.${asynchronous ? 'async_' : ''}client(${given})`;
  if (error === undefined) return asynchronous ? code`await ${make}.close()` : code`${make}.close()`;
  return code`
    with ${symbol('raises', 'pytest')}(${symbol(`${error.kind}Error`, 'loyaltyos.errors')}):
        ${make}
  `;
}

/** The steps whose tags later steps refer to. */
function tagsNamedIn({ steps }: Scenario): ReadonlySet<string> {
  const calls = steps.flatMap((step) => (step.do === 'call' ? [step] : step.do === 'parallel' ? [step.call] : []));
  return new Set(calls.map(({ ifMatch }) => ifMatch).filter((ifMatch) => ifMatch !== undefined));
}
