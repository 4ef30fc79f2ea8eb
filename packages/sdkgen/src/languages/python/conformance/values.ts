import type { Type } from '../../../api-model/api.ts';
import { type Code, code, symbol } from '../../../code/code.ts';
import type { Value } from '../../../conformance/scenario.ts';
import type { LanguageModel, NamedField, NamedObject, NamedSchema } from '../../../language-model/language-model.ts';
import { Literals } from '../literals.ts';
import { text } from '../text.ts';

const SUPPORT = 'conformance_support';
export const SOME = symbol('some', SUPPORT);

/** An expression, and what it gives. */
export interface Expression {
  readonly code: Code;
  readonly type: Type;
  /** Whether it may be None. */
  readonly optional: boolean;
  /** What the expression is a member of, and as which: none for what stands by itself. */
  readonly within?: { readonly parent: Code; readonly field: string; readonly isEntry: boolean };
}

/** The values of a scenario as Python: its placeholders, and members by dotted path. */
export class ScenarioValues {
  readonly #model: LanguageModel;
  /** The results of earlier steps, by their names. */
  readonly #named = new Map<string, Expression>();
  readonly literals: Literals;

  constructor(model: LanguageModel) {
    this.#model = model;
    this.literals = new Literals(
      model,
      (value) => this.#formatted(value),
      (value) => this.#standIn(value),
    );
  }

  /** Lets later steps refer to a result. */
  name(as: string, expression: Expression): void {
    this.#named.set(as, expression);
  }

  /** A value where nothing is known of its type. */
  plain(value: Value): Code {
    return this.literals.plain(value);
  }

  /** A member by dotted path: `lineItems.0.sku`, `lineItems.length`. */
  member(from: Expression, path: string): Expression {
    return path.split('.').reduce((expression, step) => this.#step(expression, step), from);
  }

  #step(from: Expression, step: string): Expression {
    const there = from.optional ? code`${SOME}(${from.code})` : from.code;
    const { type } = from;
    switch (type.kind) {
      case 'list':
        if (step === 'length') return { code: code`len(${there})`, type: { kind: 'int' }, optional: false };
        return { code: code`${there}[${step}]`, ...unwrapped(type.item) };
      case 'map':
        return {
          code: code`${there}[${text(step)}]`,
          ...unwrapped(type.value),
          within: { parent: there, field: step, isEntry: true },
        };
      case 'reference':
        return this.#memberOf(this.#model.schema(type), there, step);
      default:
        return { code: code`${there}[${text(step)}]`, type: { kind: 'json' }, optional: false };
    }
  }

  #memberOf(schema: NamedSchema, there: Code, step: string): Expression {
    if (schema.kind === 'union') return this.#memberOfUnion(schema.arms, there, step);
    const field = schema.kind === 'object' ? fieldOf(schema, step) : undefined;
    if (field === undefined) throw new Error(`${schema.name} has no ${step}`);
    return {
      code: code`${there}.${field.name}`,
      type: field.type,
      optional: field.nullable || !field.required,
      within: { parent: there, field: field.name, isEntry: false },
    };
  }

  #memberOfUnion(arms: readonly { readonly schema: NamedObject }[], there: Code, step: string): Expression {
    const field = arms.map(({ schema }) => fieldOf(schema, step)).find((found) => found !== undefined);
    if (field === undefined) throw new Error(`no arm has ${step}`);
    const reached = code`${symbol('member', SUPPORT)}(${there}, ${text(field.name)})`;
    return { code: reached, type: field.type, optional: field.nullable || !field.required };
  }

  /** What text that is nothing but one placeholder stands for. */
  #standIn(value: string): Code | undefined {
    const placeholder = /^\{([^{}]+)\}$/.exec(value)?.[1];
    return placeholder === undefined ? undefined : this.#meaning(placeholder);
  }

  #meaning(placeholder: string): Code {
    if (placeholder === 'run') return code`run.id`;
    const [head = '', ...rest] = placeholder.split('.');
    if (head === 'given') return code`run.given(${text(rest.join('.'))})`;
    const named = this.#named.get(head);
    if (named === undefined) throw new Error(`no earlier step is called ${head}`);
    const { code: reached, optional } = this.member(named, rest.join('.'));
    return optional ? code`${SOME}(${reached})` : reached;
  }

  /** Text in which placeholders stand. */
  #formatted(value: string): Code {
    const parts = value.split(/\{((?:run|[a-z]\w*\.[\w.]+))\}/);
    if (parts.length === 1) return code`${text(value)}`;
    const inner = parts.map((part, index) =>
      index % 2 === 1
        ? code`{${this.#meaning(part)}}`
        : text(part).slice(1, -1).replaceAll('{', '{{').replaceAll('}', '}}'),
    );
    return code`f"${code`${inner[0]}`}${inner.slice(1).reduce<Code>((all, part) => code`${all}${part}`, code``)}"`;
  }
}

function fieldOf({ fields }: NamedObject, wire: string): NamedField | undefined {
  return fields.find((field) => field.wire === wire);
}

/** What a member of a list or of a map is. */
export function unwrapped(type: Type): { type: Type; optional: boolean } {
  if (type.kind === 'nullable') return { type: type.type, optional: true };
  return { type, optional: type.kind === 'scalar' && type.types.includes('null') };
}
