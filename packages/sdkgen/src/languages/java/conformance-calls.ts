import type { Reference } from '../../api-model/api.ts';
import { type Code, code, join, type Symbol } from '../../code/code.ts';
import type {
  CallOptions,
  CallStep,
  ExpectedError,
  Expectation,
  PagesStep,
  Value,
} from '../../conformance/scenario.ts';
import type { LanguageModel, NamedOperation, NamedResource, NamedSchema } from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { type Expression, ScenarioValues } from './conformance-values.ts';
import { own, PARAMS, type } from './java-file.ts';
import { text } from './literals.ts';
import { paramsNameOf } from './signatures.ts';
import { modelSymbol } from './types.ts';

type Called = Omit<CallStep, 'expect'>;

/** An assertion of JUnit, which is called as a method of the test. */
export function assertion(name: string): Symbol {
  return type(name, 'static org.junit.jupiter.api.Assertions');
}

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
    if (expect.error !== undefined)
      return this.#timed(this.#failing(this.waited(step), expect.error, index), expect, index);
    const name = step.as === undefined ? `result${index + 1}` : javaName(step.as);
    const answered = step.withResponse === true || expect.response !== undefined || this.#tags.has(step.as ?? '');
    const { operation } = this.#operation(step.operation);
    const result = operation.result;
    const narrowed = this.#narrowed(code`${name}`, expect, result);
    if (step.as !== undefined) this.#values.name(step.as, narrowed);
    const made = this.waited(step, answered);
    const checks = this.#checks(narrowed, name, expect, result);
    const needed = checks.length > 0 || step.as !== undefined;
    const call = answered
      ? code`var ${name}Response = ${made};`
      : needed
        ? code`var ${name} = ${made};`
        : code`${made};`;
    return code`
      ${this.#timed(call, expect, index)}
      ${answered && needed && `var ${name} = ${name}Response.data();`}
      ${checks}
      ${responseChecks(`${name}Response`, expect)}
    `;
  }

  /** The call by itself, as far as its result. */
  waited(step: Called, answered = false): Code {
    const call = this.expression(step, answered);
    return this.#asynchronous ? code`Play.get(${call})` : call;
  }

  expression(step: Called, answered = false): Code {
    const { resource, operation } = this.#operation(step.operation);
    const target = `client.${resource.name}()${answered ? '.withResponse()' : ''}.${operation.name}`;
    const first = operation.page !== undefined && !answered ? '.firstPage()' : '';
    return code`${target}(${this.#arguments(operation, step)})${first}`;
  }

  #arguments(operation: NamedOperation, step: Called, page: readonly Code[] = []): Code {
    const { values } = this.#values;
    const { path, body, options } = step;
    const paged = this.#params(operation, step, page);
    const optional = operation.body?.required === false;
    return join(
      [
        ...operation.pathParameters.map(({ wire, type: of }) => values.of(path?.[wire], of)),
        ...(body === undefined || operation.body === undefined ? [] : [values.ofSchema(body, operation.body.schema)]),
        ...(operation.precondition?.required === true ? [this.#tag(step.ifMatch ?? '"0"')] : []),
        ...(paged === undefined ? [] : [paged]),
        ...(options === undefined || (optional && Object.keys(options).length === 0) ? [] : [this.#options(options)]),
      ],
      ', ',
    );
  }

  #params(operation: NamedOperation, { query, ifMatch, ifNoneMatch }: Called, page: readonly Code[]): Code | undefined {
    const name = paramsNameOf(operation);
    if (name === undefined) return undefined;
    const { values } = this.#values;
    const set = Object.entries(query ?? {}).map(([wire, value]) => {
      const field = operation.query.find((known) => known.wire === wire);
      const argument = field === undefined ? values.plain(value) : values.of(value, field.type);
      return code`.${field?.name ?? wire}(${argument})`;
    });
    if (operation.precondition?.required === false) {
      if (ifMatch !== undefined) set.push(code`.ifMatch(${this.#tag(ifMatch)})`);
      if (ifNoneMatch === true) set.push(code`.ifNoneMatch(true)`);
    }
    const all = [...set, ...page];
    return all.length === 0 ? undefined : code`${type(name, PARAMS)}.builder()${join(all, '')}.build()`;
  }

  #options({ idempotencyKey, maxRetries, attemptTimeoutMs, totalTimeoutMs }: CallOptions): Code {
    const set = [
      idempotencyKey === undefined ? undefined : code`.idempotencyKey(${this.#values.plain(idempotencyKey)})`,
      ...optionSetters({ maxRetries, attemptTimeoutMs, totalTimeoutMs }),
    ].filter((part) => part !== undefined);
    return code`${own('RequestOptions')}.builder()${join(set, '')}.build()`;
  }

  #tag(ifMatch: string): Code {
    return ifMatch.startsWith('"') ? code`${text(ifMatch)}` : code`${javaName(ifMatch)}Response.etag()`;
  }

  /** Everything that is expected of a result. */
  #checks(narrowed: Expression, name: string, expect: Expectation, result: NamedSchema): Code[] {
    const values = this.#values;
    return [
      ...(expect.arm === undefined
        ? []
        : [code`${assertion('assertInstanceOf')}(${armClass(result, expect.arm)}.class, ${name});`]),
      ...Object.entries(expect.result ?? {}).map(([path, value]) => this.#equal(values.member(narrowed, path), value)),
      ...(expect.present ?? []).map((path) => code`Play.present(${values.member(narrowed, path).code});`),
      ...(expect.absent ?? []).map((path) => absence(values.member(narrowed, path))),
      ...Object.entries(expect.unknown ?? {}).map(
        ([path, value]) =>
          code`${assertion('assertEquals')}(${own('json.JsonValue')}.of(${values.plain(value)}), ${values.unknownMember(narrowed, path)});`,
      ),
    ];
  }

  /** After the arm of a union is known, its members are. */
  #narrowed(name: Code, { arm }: Expectation, result: NamedSchema): Expression {
    if (result.kind !== 'union' || arm === undefined) return { code: name, type: referenceTo(result) };
    const schema = result.arms.find(({ value }) => value === arm)?.schema;
    if (schema !== undefined) return { code: code`((${modelSymbol(schema.name)}) ${name})`, type: referenceTo(schema) };
    return {
      code: code`((${modelSymbol(result.name)}.Unknown) ${name}).members()`,
      type: { kind: 'map', value: { kind: 'json' } },
    };
  }

  #equal({ code: reached, type: of }: Expression, value: Value): Code {
    if (value === null) return code`${assertion('assertNull')}(${reached});`;
    const plain = of.kind === 'nullable' ? of.type : of;
    if (plain.kind === 'decimal' && typeof value === 'string' && !value.includes('{')) {
      return code`${assertion('assertEquals')}(${text(value)}, ${reached}.toPlainString());`;
    }
    return code`${assertion('assertEquals')}(${this.#values.values.of(value, plain)}, ${reached});`;
  }

  #timed(call: Code, { tookMs }: Expectation, index: number): Code {
    if (tookMs === undefined) return call;
    const began = `began${index + 1}`;
    return code`
      long ${began} = System.nanoTime();
      ${call}
      Play.took(${began}, ${tookMs.least ?? 0}, ${tookMs.most === undefined ? 'Long.MAX_VALUE' : String(tookMs.most)});
    `;
  }

  #failing(call: Code, error: ExpectedError, index: number): Code {
    const { status, code: problem, retryable, pointers, hasRequestId } = error;
    const name = `error${index + 1}`;
    const equals = assertion('assertEquals');
    const checks = [
      status === undefined ? undefined : code`${equals}(${status}, ${name}.status());`,
      problem === undefined ? undefined : code`${equals}(${text(problem)}, ${name}.code());`,
      retryable === undefined ? undefined : code`${equals}(${String(retryable)}, ${name}.retryable());`,
      pointers === undefined
        ? undefined
        : code`${equals}(${type('List', 'java.util')}.of(${pointers.map(text).join(', ')}), ${name}.errors().stream().map(${own('errors.FieldError')}::pointer).toList());`,
      hasRequestId === undefined ? undefined : code`${equals}(${String(hasRequestId)}, ${name}.requestId() != null);`,
    ].filter((check) => check !== undefined);
    const thrown = code`${assertion('assertThrowsExactly')}(${exceptionClass(error.kind)}.class, () -> ${call})`;
    return code`
      ${checks.length > 0 && code`var ${name} = `}${thrown};
      ${checks}
    `;
  }

  /** Goes through a list. */
  pages(step: PagesStep, index: number): Code {
    const { operation } = this.#operation(step.operation);
    const item = operation.page?.item;
    if (item === undefined) throw new Error(`${step.operation} gives no pages`);
    const number = index + 1;
    const { error, items: count, pages: pageCount, member, arms } = step.expect;
    const list = type('List', 'java.util');
    const equals = assertion('assertEquals');
    const loop = this.#loop(step, item, number);
    const each = member && this.#values.member({ code: code`each`, type: referenceTo(item) }, member.path);
    return code`
      ${list}<${modelSymbol(item.name)}> items${number} = new ${type('ArrayList', 'java.util')}<>();
      ${step.take === 'pages' && code`${type('AtomicInteger', 'java.util.concurrent.atomic')} pages${number} = new AtomicInteger();`}
      ${error === undefined ? loop : this.#failing(code`{\n${loop}\n}`, error, index)}
      ${count !== undefined && code`${equals}(${count}, items${number}.size());`}
      ${pageCount !== undefined && step.take === 'pages' && code`${equals}(${pageCount}, pages${number}.get());`}
      ${
        arms !== undefined &&
        code`${equals}(${list}.of(${join(
          arms.map((arm) => code`${armClass(item, arm)}.class`),
          ', ',
        )}), items${number}.stream().map(Object::getClass).toList());`
      }
      ${
        member !== undefined &&
        each !== undefined &&
        code`${equals}(${type('Arrays', 'java.util')}.asList(${join(
          member.values.map((value) => this.#values.values.of(value, each.type)),
          ', ',
        )}), items${number}.stream().map(each -> ${each.code}).toList());`
      }
    `;
  }

  #loop(step: PagesStep, item: NamedSchema, number: number): Code {
    const items = `items${number}`;
    const found = this.#list(step, step.cursor === undefined ? undefined : this.#values.plain(step.cursor));
    const name = modelSymbol(item.name);
    const most = step.most;
    switch (step.take) {
      case 'items':
        if (this.#asynchronous) return asyncItems(found, items, most);
        return code`
          for (${name} each : ${found}) {
              ${items}.add(each);
              ${most !== undefined && `if (${items}.size() == ${most}) break;`}
          }
        `;
      case 'pages':
        if (this.#asynchronous) {
          return code`
            Play.get(${found}.forEachPageWhile(page -> {
                ${items}.addAll(page.data());
                return pages${number}.incrementAndGet() ${most === undefined ? '> 0' : `< ${most}`};
            }));
          `;
        }
        return code`
          for (${own('Page')}<${name}> page : ${found}.pages()) {
              ${items}.addAll(page.data());
              ${most === undefined ? `pages${number}.incrementAndGet();` : `if (pages${number}.incrementAndGet() == ${most}) break;`}
          }
        `;
      case 'resume': {
        const first = this.#asynchronous ? code`Play.get(${found}.firstPage())` : code`${found}.firstPage()`;
        const rest = this.#list(step, code`first${number}.nextCursor()`);
        return code`
          var first${number} = ${first};
          ${items}.addAll(first${number}.data());
          ${this.#asynchronous ? asyncItems(rest, items, undefined) : code`${rest}.forEach(${items}::add);`}
        `;
      }
    }
  }

  #list(step: PagesStep, cursor: Code | undefined): Code {
    const { resource, operation } = this.#operation(step.operation);
    const { path, query } = step;
    const page = [
      ...(step.limit === undefined ? [] : [code`.limit(${step.limit})`]),
      ...(cursor === undefined ? [] : [code`.cursor(${cursor})`]),
    ];
    const called = this.#arguments(
      operation,
      { do: 'call', operation: step.operation, ...(path && { path }), ...(query && { query }) },
      page,
    );
    return code`client.${resource.name}().${operation.name}(${called})`;
  }

  #operation(id: string): { resource: NamedResource; operation: NamedOperation } {
    for (const resource of this.#model.resources) {
      const operation = resource.operations.find((known) => known.id === id);
      if (operation !== undefined) return { resource, operation };
    }
    throw new Error(`no operation is called ${id}`);
  }
}

function asyncItems(list: Code, items: string, most: number | undefined): Code {
  if (most === undefined) return code`Play.get(${list}.forEach(${items}::add));`;
  return code`Play.get(${list}.forEachWhile(each -> ${items}.add(each) && ${items}.size() < ${most}));`;
}

/** Exceptions whose names differ from what scenarios call them. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  Connection: 'ApiConnectionException',
  Timeout: 'ApiTimeoutException',
};

export function exceptionClass(kind: string): Symbol {
  return own(`errors.${EXCEPTIONS[kind] ?? `${kind}Exception`}`);
}

interface TimedOptions {
  readonly maxRetries?: number | undefined;
  readonly attemptTimeoutMs?: number | undefined;
  readonly totalTimeoutMs?: number | undefined;
}

/** The setters that builders of clients and of options have alike. */
export function optionSetters({ maxRetries, attemptTimeoutMs, totalTimeoutMs }: TimedOptions): Code[] {
  const duration = type('Duration', 'java.time');
  return [
    maxRetries === undefined ? undefined : code`.maxRetries(${maxRetries})`,
    attemptTimeoutMs === undefined ? undefined : code`.attemptTimeout(${duration}.ofMillis(${attemptTimeoutMs}))`,
    totalTimeoutMs === undefined ? undefined : code`.totalTimeout(${duration}.ofMillis(${totalTimeoutMs}))`,
  ].filter((part) => part !== undefined);
}

function responseChecks(response: string, { response: expected }: Expectation): Code[] {
  if (expected === undefined) return [];
  const { status, replayed, hasEtag, hasRequestId } = expected;
  const equals = assertion('assertEquals');
  return [
    status === undefined ? undefined : code`${equals}(${status}, ${response}.status());`,
    replayed === undefined ? undefined : code`${equals}(${String(replayed)}, ${response}.replayed());`,
    hasEtag === undefined ? undefined : code`${equals}(${String(hasEtag)}, ${response}.etag() != null);`,
    hasRequestId === undefined ? undefined : code`${equals}(${String(hasRequestId)}, ${response}.requestId() != null);`,
  ].filter((check) => check !== undefined);
}

function absence({ entry, code: reached }: Expression): Code {
  if (entry === undefined) return code`${assertion('assertNull')}(${reached});`;
  return code`${assertion('assertEquals')}(false, ${entry.of}.containsKey(${text(entry.name)}));`;
}

function armClass(union: NamedSchema, value: string): Code {
  if (union.kind !== 'union') throw new Error(`${union.name} has no arms`);
  const arm = union.arms.find((each) => each.value === value)?.schema.name;
  return arm === undefined ? code`${modelSymbol(union.name)}.Unknown` : code`${modelSymbol(arm)}`;
}

function referenceTo({ wire }: NamedSchema): Reference {
  return { kind: 'reference', name: wire };
}

function javaName(as: string): string {
  return `the${cased(as, 'PascalCase')}`;
}
