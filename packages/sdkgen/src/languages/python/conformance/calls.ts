import type { Reference } from '../../../api-model/api.ts';
import { type Code, code, join, symbol } from '../../../code/code.ts';
import type { CallStep, ExpectedError, Expectation, PagesStep, Value } from '../../../conformance/scenario.ts';
import type {
  LanguageModel,
  NamedOperation,
  NamedResource,
  NamedSchema,
} from '../../../language-model/language-model.ts';
import { cased } from '../../../language-model/words.ts';
import { type Expression, ScenarioValues, SOME } from './values.ts';
import { listed, optionsOf } from './options.ts';
import { decimalLiteral } from '../literals.ts';
import { text } from '../text.ts';

const SUPPORT = 'conformance_support';
const MODELS = 'loyaltyos.models';
const RAISES = symbol('raises', 'pytest');

type Called = Omit<CallStep, 'expect'>;

/** The calls of one scenario, as typed calls of the SDK, and what is expected of them. */
export class ConformanceCalls {
  readonly #model: LanguageModel;
  readonly #asynchronous: boolean;
  readonly #values: ScenarioValues;

  /** The steps whose tags later steps refer to. */
  readonly #tags: ReadonlySet<string>;

  constructor(model: LanguageModel, asynchronous: boolean, tags: ReadonlySet<string>) {
    this.#model = model;
    this.#asynchronous = asynchronous;
    this.#values = new ScenarioValues(model);
    this.#tags = tags;
  }

  /** A call with everything that is expected of it. */
  call(step: CallStep, index: number): Code {
    const { expect } = step;
    const waiting = this.#asynchronous ? 'await ' : '';
    if (expect.error !== undefined) {
      return code`
        with ${RAISES}(${symbol('LoyaltyOSError', 'loyaltyos.errors')}) as raised_${index + 1}:
            ${this.#timed(code`${waiting}${this.expression(step)}`, expect)}
        ${this.#errorOf(`raised_${index + 1}`, expect.error)}
      `;
    }
    const name = step.as === undefined ? `result_${index + 1}` : pythonName(step.as);
    const answered = wantsResponse(step) || this.#tags.has(step.as ?? '');
    const { operation } = this.#operation(step.operation);
    const from: Expression = { code: code`${name}`, type: referenceTo(operation.result), optional: false };
    const checks = this.#checks(from, name, expect, operation.result);
    if (step.as !== undefined) this.#values.name(step.as, this.#narrowed(from, expect, operation.result));
    const needed = answered || checks.length > 0 || step.as !== undefined;
    const head = answered ? `${name}_response = ` : needed ? `${name} = ` : '';
    return code`
      ${this.#timed(code`${head}${waiting}${this.expression(step, answered)}`, expect)}
      ${answered && (checks.length > 0 || step.as !== undefined) && `${name} = ${name}_response.data`}
      ${checks}
      ${responseChecks(`${name}_response`, expect)}
    `;
  }

  /** The call by itself. */
  expression(step: Called, answered = false): Code {
    const { resource, operation } = this.#operation(step.operation);
    const { page } = operation;
    const target = `client.${resource.name}${answered ? '.with_response' : ''}.${operation.name}`;
    const first = page !== undefined && !answered ? '.first_page()' : '';
    return code`${target}(${this.#arguments(operation, step)})${first}`;
  }

  #arguments(operation: NamedOperation, { path, query, body, ifMatch, ifNoneMatch, options }: Called): Code {
    const { literals } = this.#values;
    return listed([
      ...operation.pathParameters.map(({ wire, type }) => literals.of(path?.[wire], type)),
      body === undefined || operation.body === undefined ? undefined : literals.ofSchema(body, operation.body.schema),
      ifMatch === undefined ? undefined : code`if_match=${this.#tag(ifMatch)}`,
      ifNoneMatch === undefined ? undefined : `if_none_match="*"`,
      ...Object.entries(query ?? {}).map(([wire, value]) => {
        const field = operation.query.find((known) => known.wire === wire);
        return code`${field?.name ?? wire}=${field === undefined ? literals.plain(value) : literals.of(value, field.type)}`;
      }),
      options === undefined ? undefined : optionsOf(options),
      options?.idempotencyKey === undefined
        ? undefined
        : code`idempotency_key=${literals.plain(options.idempotencyKey)}`,
    ]);
  }

  #tag(ifMatch: string): Code {
    return ifMatch.startsWith('"') ? code`${text(ifMatch)}` : code`${SOME}(${pythonName(ifMatch)}_response.etag)`;
  }

  /** Everything that is expected of a result. */
  #checks(from: Expression, name: string, expect: Expectation, result: NamedSchema): Code[] {
    const narrowed = this.#narrowed(from, expect, result);
    const values = this.#values;
    return [
      ...(expect.arm === undefined ? [] : [code`assert isinstance(${name}, ${armClass(result, expect.arm)})`]),
      ...Object.entries(expect.result ?? {}).map(([path, value]) => this.#equal(values.member(narrowed, path), value)),
      ...(expect.present ?? []).map(
        (path) => code`assert ${symbol('is_present', SUPPORT)}(${values.member(narrowed, path).code})`,
      ),
      ...(expect.absent ?? []).map((path) => absence(values.member(narrowed, path))),
      ...Object.entries(expect.unknown ?? {}).map(([path, value]) => {
        const steps = path.split('.');
        const last = steps.pop() ?? '';
        const parent = steps.length === 0 ? narrowed : values.member(narrowed, steps.join('.'));
        return code`assert ${symbol('unknown', SUPPORT)}(${parent.code}, ${text(last)}) == ${values.plain(value)}`;
      }),
    ];
  }

  /** After the arm of a union is known, its members are. */
  #narrowed(from: Expression, { arm }: Expectation, result: NamedSchema): Expression {
    if (result.kind !== 'union' || arm === undefined) return from;
    const schema = result.arms.find(({ value }) => value === arm)?.schema;
    return schema === undefined ? from : { ...from, type: referenceTo(schema) };
  }

  #equal({ code: reached, type }: Expression, value: Value): Code {
    if (value === null) return code`assert ${reached} is None`;
    if (typeof value === 'boolean') return code`assert ${reached} is ${value ? 'True' : 'False'}`;
    if (type.kind === 'decimal' && typeof value === 'string' && !value.includes('{')) {
      return code`assert f"{${reached}:f}" == ${text(value)}`;
    }
    return code`assert ${reached} == ${this.#values.literals.of(value, type)}`;
  }

  #timed(call: Code, { tookMs }: Expectation): Code {
    if (tookMs === undefined) return call;
    const bounds = Object.entries(tookMs).map(([name, value]) => `${name}=${value}`);
    return code`
      with ${symbol('took', SUPPORT)}(${bounds.join(', ')}):
          ${call}
    `;
  }

  #errorOf(raised: string, { kind, status, code: problem, retryable, pointers, hasRequestId }: ExpectedError): Code {
    const facts = [
      `${raised}.value`,
      code`${symbol(ERROR_CLASSES[kind] ?? `${kind}Error`, 'loyaltyos.errors')}`,
      status === undefined ? undefined : `status=${status}`,
      problem === undefined ? undefined : `code=${text(problem)}`,
      retryable === undefined ? undefined : `retryable=${retryable ? 'True' : 'False'}`,
      pointers === undefined ? undefined : `pointers=[${pointers.map(text).join(', ')}]`,
      hasRequestId === undefined ? undefined : `has_request_id=${hasRequestId ? 'True' : 'False'}`,
    ];
    return code`assert ${symbol('is_error', SUPPORT)}(${listed(facts)})`;
  }

  /** Goes through a list. */
  pages(step: PagesStep, index: number): Code {
    const { operation } = this.#operation(step.operation);
    const item = operation.page?.item;
    if (item === undefined) throw new Error(`${step.operation} gives no pages`);
    const items = `items_${index + 1}`;
    const begin = code`${items}: list[${symbol(item.name, MODELS)}] = []`;
    const { error, items: count, pages: pageCount, member, arms } = step.expect;
    const loop = this.#loop(step, items, index);
    const each: Expression = { code: code`each`, type: referenceTo(item), optional: false };
    const reached = member === undefined ? undefined : this.#values.member(each, member.path);
    return code`
      ${begin}
      ${step.take === 'pages' && `pages_${index + 1} = 0`}
      ${
        error === undefined
          ? loop
          : code`
        with ${RAISES}(${symbol('LoyaltyOSError', 'loyaltyos.errors')}) as raised_${index + 1}:
            ${loop}
        ${this.#errorOf(`raised_${index + 1}`, error)}
      `
      }
      ${count !== undefined && `assert len(${items}) == ${count}`}
      ${pageCount !== undefined && step.take === 'pages' && `assert pages_${index + 1} == ${pageCount}`}
      ${
        arms !== undefined &&
        code`assert [type(each) for each in ${items}] == [${join(
          arms.map((arm) => armClass(item, arm)),
          ', ',
        )}]`
      }
      ${
        member !== undefined &&
        reached !== undefined &&
        code`assert [${reached.code} for each in ${items}] == [${join(
          member.values.map((value) => this.#exact(value, reached)),
          ', ',
        )}]`
      }
    `;
  }

  #exact(value: Value, { type }: Expression): Code {
    if (type.kind === 'decimal' && typeof value === 'string') return decimalLiteral(value);
    return this.#values.literals.of(value, type);
  }

  #loop(step: PagesStep, items: string, index: number): Code {
    const loopWord = this.#asynchronous ? 'async for' : 'for';
    // Names differ from step to step: a name has one type.
    const [each, page] = [`each_${index + 1}`, `page_${index + 1}`];
    const list = this.#list(
      step,
      step.cursor === undefined ? undefined : code`cursor=${this.#values.plain(step.cursor)}`,
    );
    const enough = (count: string): Code | false =>
      step.most !== undefined &&
      code`
        if ${count} == ${step.most}:
            break
      `;
    switch (step.take) {
      case 'items':
        return code`
          ${loopWord} ${each} in ${list}:
              ${items}.append(${each})
              ${enough(`len(${items})`)}
        `;
      case 'pages':
        return code`
          ${loopWord} ${page} in ${list}.pages():
              ${items}.extend(${page}.data)
              pages_${index + 1} += 1
              ${enough(`pages_${index + 1}`)}
        `;
      case 'resume':
        return code`
          first_${index + 1} = ${this.#asynchronous && 'await '}${list}.first_page()
          ${items}.extend(first_${index + 1}.data)
          ${loopWord} ${each} in ${this.#list(step, code`cursor=${SOME}(first_${index + 1}.next_cursor)`)}:
              ${items}.append(${each})
        `;
    }
  }

  #list(step: PagesStep, cursor: Code | undefined): Code {
    const { resource, operation } = this.#operation(step.operation);
    const { path, query } = step;
    const called = this.#arguments(operation, {
      do: 'call',
      operation: step.operation,
      ...(path && { path }),
      ...(query && { query }),
    });
    const limit = step.limit === undefined ? undefined : `limit=${step.limit}`;
    const given = called.parts.length === 0 ? undefined : called;
    return code`client.${resource.name}.${operation.name}(${listed([given, limit, cursor])})`;
  }

  #operation(id: string): { resource: NamedResource; operation: NamedOperation } {
    for (const resource of this.#model.resources) {
      const operation = resource.operations.find((known) => known.id === id);
      if (operation !== undefined) return { resource, operation };
    }
    throw new Error(`no operation is called ${id}`);
  }
}

/** Errors whose names differ from what scenarios call them. */
const ERROR_CLASSES: Readonly<Record<string, string>> = {
  Api: 'APIError',
  Connection: 'APIConnectionError',
  Timeout: 'APITimeoutError',
};

function wantsResponse({ withResponse, expect }: CallStep): boolean {
  return withResponse === true || expect.response !== undefined;
}

function responseChecks(response: string, { response: expected }: Expectation): string[] {
  if (expected === undefined) return [];
  const { status, replayed, hasEtag, hasRequestId } = expected;
  return [
    status === undefined ? '' : `assert ${response}.status == ${status}`,
    replayed === undefined ? '' : `assert ${response}.replayed is ${replayed ? 'True' : 'False'}`,
    hasEtag === undefined ? '' : `assert ${response}.etag ${noneOrNot(hasEtag)}`,
    hasRequestId === undefined ? '' : `assert ${response}.request_id ${noneOrNot(hasRequestId)}`,
  ].filter((line) => line !== '');
}

function noneOrNot(there: boolean): string {
  return there ? 'is not None' : 'is None';
}

function absence({ within, code: reached }: Expression): Code {
  if (within === undefined) return code`assert ${reached} is None`;
  if (within.isEntry) return code`assert ${text(within.field)} not in ${within.parent}`;
  return code`assert ${symbol('is_absent', SUPPORT)}(${within.parent}, ${text(within.field)})`;
}

function armClass(union: NamedSchema, value: string): Code {
  if (union.kind !== 'union') throw new Error(`${union.name} has no arms`);
  const arm = union.arms.find((each) => each.value === value)?.schema.name ?? `Unknown${union.name}`;
  return code`${symbol(arm, MODELS)}`;
}

function referenceTo({ wire }: NamedSchema): Reference {
  return { kind: 'reference', name: wire };
}

function pythonName(as: string): string {
  return `the_${cased(as, 'snake_case')}`;
}
