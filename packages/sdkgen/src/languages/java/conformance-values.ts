import type { Type } from '../../api-model/api.ts';
import { type Code, code, join } from '../../code/code.ts';
import type { Value } from '../../conformance/scenario.ts';
import type { LanguageModel, NamedField, NamedObject, NamedSchema } from '../../language-model/language-model.ts';
import { text } from './literals.ts';
import { modelSymbol } from './types.ts';
import { Values } from './values.ts';

/** An expression, and what it gives. */
export interface Expression {
  readonly code: Code;
  readonly type: Type;
  /** What the expression is an entry of, where it is one of a map. */
  readonly entry?: { readonly of: Code; readonly name: string };
}

/** The values of a scenario as Java: its placeholders, and members by dotted path. */
export class ScenarioValues {
  readonly #model: LanguageModel;
  /** The results of earlier steps, by their names. */
  readonly #named = new Map<string, Expression>();
  readonly values: Values;

  constructor(model: LanguageModel) {
    this.#model = model;
    this.values = new Values(
      model,
      (value) => this.#formatted(value),
      (value) => this.#standIn(value),
    );
  }

  /** Lets later steps refer to a result. */
  name(as: string, expression: Expression): void {
    this.#named.set(as, expression);
  }

  plain(value: Value): Code {
    return this.values.plain(value);
  }

  /** A member by dotted path: `lineItems.0.sku`, `lineItems.length`. */
  member(from: Expression, path: string): Expression {
    return path.split('.').reduce((expression, step) => this.#step(expression, step), from);
  }

  /** A member that the SDK does not know, by the dotted path to it. */
  unknownMember(from: Expression, path: string): Code {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.length === 0 ? from : this.member(from, steps.join('.'));
    if (parent.type.kind === 'json') return code`${parent.code}.member(${text(last)})`;
    if (parent.type.kind === 'map') return code`${parent.code}.get(${text(last)})`;
    return code`${parent.code}.additionalProperties().get(${text(last)})`;
  }

  #step(from: Expression, step: string): Expression {
    const of = from.type.kind === 'nullable' ? from.type.type : from.type;
    switch (of.kind) {
      case 'list':
        if (step === 'length') return { code: code`${from.code}.size()`, type: { kind: 'int' } };
        return { code: code`${from.code}.get(${step})`, type: of.item };
      case 'map':
        return { code: code`${from.code}.get(${text(step)})`, type: of.value, entry: { of: from.code, name: step } };
      case 'reference':
        return this.#memberOf(this.#model.schema(of), from.code, step);
      default: {
        const reached = /^\d+$/.test(step)
          ? code`${from.code}.element(${step})`
          : code`${from.code}.member(${text(step)})`;
        return { code: reached, type: { kind: 'json' } };
      }
    }
  }

  #memberOf(schema: NamedSchema, there: Code, step: string): Expression {
    if (schema.kind === 'union') {
      const arm = schema.arms.find(({ schema: each }) => fieldOf(each, step) !== undefined);
      if (arm === undefined) throw new Error(`no arm of ${schema.name} has ${step}`);
      return this.#memberOf(arm.schema, code`((${modelSymbol(arm.schema.name)}) ${there})`, step);
    }
    const field = schema.kind === 'object' ? fieldOf(schema, step) : undefined;
    if (field === undefined) throw new Error(`${schema.name} has no ${step}`);
    return { code: code`${there}.${field.name}()`, type: field.type };
  }

  /** What text that is nothing but one placeholder stands for. */
  #standIn(value: string): Code | undefined {
    const placeholder = /^\{([^{}]+)\}$/.exec(value)?.[1];
    return placeholder === undefined ? undefined : this.#meaning(placeholder);
  }

  #meaning(placeholder: string): Code {
    if (placeholder === 'run') return code`play.run()`;
    const [head = '', ...rest] = placeholder.split('.');
    if (head === 'given') return code`play.given(${text(rest.join('.'))})`;
    const named = this.#named.get(head);
    if (named === undefined) throw new Error(`no earlier step is called ${head}`);
    return this.member(named, rest.join('.')).code;
  }

  /** Text in which placeholders stand. */
  #formatted(value: string): Code {
    const parts = value.split(/\{((?:run|[a-z]\w*\.[\w.]+))\}/);
    const written = parts.map((part, index) =>
      index % 2 === 1 ? this.#meaning(part) : part === '' ? undefined : code`${text(part)}`,
    );
    const present = written.filter((part) => part !== undefined);
    return present.length === 0 ? code`""` : join(present, ' + ');
  }
}

function fieldOf({ fields }: NamedObject, wire: string): NamedField | undefined {
  return fields.find((field) => field.wire === wire);
}
