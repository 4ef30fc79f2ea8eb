import { code, paragraphs, type Code } from '../../code/code.ts';
import type {
  LanguageModel,
  NamedEnum,
  NamedField,
  NamedObject,
  NamedSchema,
  NamedUnion,
} from '../../language-model/language-model.ts';
import { docComment, sentence } from './doc-comment.ts';
import { memberName, quote } from './literal.ts';
import type { Shapes } from './shapes.ts';
import { core } from './source-module.ts';
import { directionOf, schemaType, typeOf, union } from './types.ts';

type Schemas = Pick<LanguageModel, 'schema'>;

/** The modules of all models, by their paths below `src/`. */
export function writeModels(model: LanguageModel, shapes: Shapes): Map<string, Code> {
  const pages = pagesOf(model);
  const modules = new Map<string, Code>();
  for (const schema of model.enums) modules.set(pathOf(schema), enumModule(schema));
  for (const schema of model.unions) modules.set(pathOf(schema), unionModule(schema, shapes));
  for (const schema of model.objects) {
    if (!pages.has(schema)) modules.set(pathOf(schema), objectModule(schema, shapes, model));
  }
  return modules;
}

/** What answers with pages gives `Page` of its items, and no type of its own. */
export function pagesOf({ resources }: LanguageModel): ReadonlySet<NamedSchema> {
  const paged = resources.flatMap(({ operations }) => operations.filter(({ page }) => page !== undefined));
  return new Set(paged.map(({ result }) => result));
}

function pathOf({ fileName }: NamedSchema): string {
  return `models/${fileName}.ts`;
}

function enumModule({ name, description, values }: NamedEnum): Code {
  return code`
    ${docComment([sentence(description)])}
    export type ${name} = ${core('OpenEnum', 'values')}<${union(values.map(({ wire }) => quote(wire)))}>;
  `;
}

function unionModule(schema: NamedUnion, shapes: Shapes): Code {
  const { name, description, discriminator, arms } = schema;
  const known = arms.map((arm) => schemaType(arm.schema));
  const unknown = code`${core('UnknownArm', 'values')}<${quote(discriminator.wire)}>`;
  const says = `\`${discriminator.wire}\` tells which it is. One that this SDK does not know is kept as it came.`;
  return paragraphs([
    code`
      ${docComment([sentence(description), says])}
      export type ${name} = ${union([...known, unknown])};
    `,
    shapes.declare(schema),
  ]);
}

function objectModule(schema: NamedObject, shapes: Shapes, model: Schemas): Code {
  const { name, description, fields, patch } = schema;
  const says = patch ? 'What is absent, or `undefined`, stays as it is; `null` removes it.' : '';
  return paragraphs([
    code`
      ${docComment([sentence(description), says])}
      export interface ${name} {
        ${fields.map((field) => fieldLine(field, schema, model))}
      }
    `,
    schema.used.inAnswers && shapes.declare(schema),
  ]);
}

function fieldLine(field: NamedField, schema: NamedObject, model: Schemas): Code {
  const direction = directionOf(schema);
  const { wire, description, type, required, nullable } = field;
  const absent = !required && direction === 'in';
  const whole = union([typeOf(type, direction, model), nullable && 'null', absent && 'undefined'].filter(Boolean));
  return code`
    ${docComment([sentence(description)], 2)}
    ${memberName(wire)}${required ? '' : '?'}: ${whole};
  `;
}
