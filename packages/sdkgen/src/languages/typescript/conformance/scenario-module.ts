import { code, join, paragraphs, symbol, type Code, type Part, type Symbol } from '../../../code/code.ts';
import type {
  CallStep,
  CancelStep,
  ConfigureStep,
  ExpectedError,
  PagesStep,
  ParallelStep,
  Scenario,
  Step,
} from '../../../conformance/scenario.ts';
import type { LanguageModel, NamedOperation, NamedUnion } from '../../../language-model/language-model.ts';
import { cased } from '../../../language-model/words.ts';
import { docComment, sentence } from '../doc-comment.ts';
import { memberName, quote } from '../literal.ts';
import { value } from '../source-module.ts';
import { callCode, listCode } from './call-code.ts';
import { valueLiteral } from './values.ts';

const SUPPORT = 'test/conformance/support.ts';

/** The module of a scenario: what its user does, as a program. */
export function scenarioModule(scenario: Scenario, model: LanguageModel): Code {
  const { title, client = {}, steps } = scenario;
  const operations = new Map(model.resources.flatMap((resource) => resource.operations.map((one) => [one.id, one])));
  const operationOf = (id: string): NamedOperation => {
    const found = operations.get(id);
    if (found === undefined) throw new Error(`${scenario.id}: no operation is called ${id}`);
    return found;
  };
  const written = steps.map((step) => stepCode(step, operationOf));
  const used = written.map((part) => part.parts.filter((text) => typeof text === 'string').join('')).join('');
  const needs = ['client', 'given', 'run'].filter((name) => new RegExp(`\\b${name}\\b`).test(used));
  if (/\bplayed\b/.test(used)) needs.length = 0;
  const parameter = /\bplayed\b/.test(used) ? 'played' : needs.length === 0 ? '' : `{ ${needs.join(', ')} }`;
  return code`
    ${docComment([sentence(title)])}
    export const ${nameOf(scenario)}: ${support('Scenario', true)} = {
      id: ${quote(scenario.id)},
      client: ${valueLiteral(client)},
      async play(${parameter}) {
        ${paragraphs(written)}
      },
    };
  `;
}

export function nameOf({ id }: Pick<Scenario, 'id'>): string {
  return cased(id, 'camelCase');
}

function support(name: string, typeOnly = false): Symbol {
  return symbol(name, SUPPORT, { typeOnly });
}

function stepCode(step: Step, operationOf: (id: string) => NamedOperation): Code {
  switch (step.do) {
    case 'call':
      return callStep(step, operationOf(step.operation));
    case 'pages':
      return pagesStep(step, operationOf(step.operation));
    case 'parallel':
      return parallelStep(step, operationOf(step.call.operation));
    case 'cancel':
      return cancelStep(step, operationOf(step.call.operation));
    case 'wait':
      return code`await ${support('wait')}(${step.ms});`;
    case 'configure':
      return configureStep(step);
    case 'vectors':
      return code`await ${support(step.of === 'signing' ? 'signingVectors' : 'webhookVectors')}();`;
  }
}

function callStep(step: CallStep, operation: NamedOperation): Code {
  const { expect, as } = step;
  const call = withTag(callCode(operation, step));
  const { tookMs, error, arm, ...rest } = expect;
  const timed = (inner: Code): Code =>
    tookMs === undefined ? inner : code`${support('within')}(${valueLiteral(tookMs)}, () => ${inner})`;
  if (error !== undefined) return code`await ${timed(code`${support('expectError')}(${call}, ${errorCode(error)})`)};`;
  const answered = timed(code`${call}.withResponse()`);
  const expected = valueLiteral(rest);
  const name = as ?? (arm === undefined ? undefined : 'answered');
  if (name === undefined) return code`${support('expectAnswer')}(await ${answered}, ${expected});`;
  const lines = [
    code`const ${name} = await ${answered};`,
    code`${support('expectAnswer')}(${name}, ${expected});`,
    arm !== undefined && armCode(name, arm, operation.result as NamedUnion),
  ];
  // A name that no later step uses must not meet another.
  return as === undefined ? code`{\n  ${join(lines.filter(Boolean), '\n')}\n}` : join(lines.filter(Boolean), '\n');
}

/** `etagOf` comes from the support, wherever it stands in the text. */
function withTag(text: string): Code {
  const parts: Part[] = text
    .split('etagOf')
    .flatMap((part, index) => (index === 0 ? [part] : [support('etagOf'), part]));
  return join(parts, '');
}

/** Known arms are told apart by the compiler. */
function armCode(name: string, arm: string, { discriminator, arms }: NamedUnion): Code {
  const member = `${name}.data.${discriminator.wire}`;
  if (arm !== 'unknown') return code`${value('ok', 'node:assert/strict')}(${member} === ${quote(arm)});`;
  const known = arms.map((one) => quote(one.value)).join(', ');
  return code`${value('ok', 'node:assert/strict')}(![${known}].includes(${member}));`;
}

function errorCode(error: ExpectedError): Code {
  const { kind, ...rest } = error;
  const members = Object.entries(rest).map(([name, member]) => `${memberName(name)}: ${valueLiteral(member)}`);
  return code`{ ${join([code`is: ${errorClass(kind)}`, ...members], ', ')} }`;
}

function errorClass(kind: string): Symbol {
  return value(`${kind}Error`, 'src/index.ts');
}

function pagesStep(step: PagesStep, operation: NamedOperation): Code {
  const { take, most, expect } = step;
  const { error, arms, ...rest } = expect;
  const union = operation.page?.item as NamedUnion;
  const members: Part[] = [
    most !== undefined && `most: ${most}`,
    ...Object.entries(rest).map(([name, member]) => `${name}: ${valueLiteral(member)}`),
    arms !== undefined &&
      `arms: ${valueLiteral({ of: arms, by: union.discriminator?.wire, known: union.arms?.map((arm) => arm.value) })}`,
    error !== undefined && code`error: ${errorCode(error)}`,
  ].filter((member) => member !== false);
  const expected = code`{ ${join(members, ', ')} }`;
  if (take === 'items') return code`await ${support('expectItems')}(${listCode(operation, step)}, ${expected});`;
  if (take === 'pages') return code`await ${support('expectPages')}(${listCode(operation, step)}, ${expected});`;
  return code`await ${support('expectResumed')}((cursor) => ${listCode(operation, step, 'cursor')}, ${expected});`;
}

function parallelStep({ times, call }: ParallelStep, operation: NamedOperation): Code {
  return code`
    await ${support('atOnce')}(${times}, async () => {
      ${callStep(call, operation)}
    });
  `;
}

function cancelStep({ call, afterMs, withinMs }: CancelStep, operation: NamedOperation): Code {
  const called = withTag(callCode(operation, call, true));
  return code`await ${support('expectCancelled')}((signal) => ${called}, { afterMs: ${afterMs}, withinMs: ${withinMs} });`;
}

function configureStep({ options, error }: ConfigureStep): Code {
  const expected = error === undefined ? '' : code`, ${errorClass(error.kind)}`;
  return code`${support('expectConfigured')}(played, ${valueLiteral(options)}${expected});`;
}
