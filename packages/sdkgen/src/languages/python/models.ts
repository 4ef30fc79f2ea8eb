import { type Code, code, join, paragraphs, symbol } from '../../code/code.ts';
import type {
  LanguageModel,
  NamedEnum,
  NamedField,
  NamedObject,
  NamedSchema,
  NamedUnion,
} from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { docstring } from './docstring.ts';
import { discriminatorsOf, inOrder, placeSchemas, SHARED } from './placement.ts';
import { pythonModule } from './python-module.ts';
import { text, texts } from './text.ts';
import { fieldAnnotation, LITERAL, type Surroundings } from './types.ts';

const RUNTIME = '.._models';
const TYPE_ALIAS = symbol('TypeAlias', 'typing');
const ANNOTATED = symbol('Annotated', 'typing');
const FIELD = symbol('Field', 'pydantic');

/** The package `models`: a module for each resource, one for what several share, and the names of all. */
export function writeModels(model: LanguageModel): Map<string, string> {
  const places = placeSchemas(model);
  const modules = [...new Set(places.values())].toSorted();
  const files = new Map<string, string>();
  for (const module of modules) {
    const schemas = [...places].filter(([, place]) => place === module).map(([schema]) => schema);
    files.set(`models/${module}.py`, writeModule(module, inOrder(schemas, model), { model, places }));
  }
  files.set('models/__init__.py', writeIndex(modules, places));
  return files;
}

interface Context {
  readonly model: LanguageModel;
  readonly places: ReadonlyMap<NamedSchema, string>;
}

function writeModule(module: string, schemas: readonly NamedSchema[], { model, places }: Context): string {
  const refer = (schema: NamedSchema): Code =>
    code`${symbol(schema.name, places.get(schema) === module ? '' : `.${places.get(schema)}`)}`;
  const arms = discriminatorsOf(model.unions);
  const definitions = schemas.map((schema) => {
    switch (schema.kind) {
      case 'enum':
        return writeEnum(schema);
      case 'union':
        return writeUnion(schema, refer);
      case 'object':
        return writeClass(schema, arms.get(schema), { model, refer, given: schema.used.inRequests });
    }
  });
  const about = module === SHARED ? 'Models that several resources use.' : `Models of the resource \`${module}\`.`;
  return pythonModule(about, definitions);
}

function writeEnum({ name, description, values }: NamedEnum): Code {
  return code`
    ${name}: ${TYPE_ALIAS} = ${LITERAL}[${texts(values.map(({ wire }) => wire))}] | str
    ${docstring(`${description || name} Values that are not listed here may come as well.`)}
  `;
}

function writeClass(
  schema: NamedObject,
  discriminators: ReadonlySet<string> | undefined,
  surroundings: Surroundings,
): Code {
  const base = symbol(baseOf(schema), RUNTIME);
  // Python wants what has a default last; keyword arguments have no order, and so the document's order stays.
  const fields = schema.fields.map((field) =>
    writeField(field, discriminators?.has(field.name) ?? false, surroundings),
  );
  return code`
    class ${schema.name}(${base}):
        ${paragraphs([docstring(schema.description || `\`${schema.wire}\`.`), fields.length > 0 && join(fields, '\n')])}
  `;
}

/** A change and a request are refused with a field that nobody knows; answers are open to what comes later. */
function baseOf({ patch, used }: NamedObject): string {
  if (patch) return 'PatchModel';
  if (!used.inRequests) return 'Model';
  return used.inAnswers ? 'SharedModel' : 'RequestModel';
}

function writeField(field: NamedField, discriminates: boolean, surroundings: Surroundings): Code {
  const annotation = fieldAnnotation(field, surroundings);
  // What an answer fixes today, another release of the server may say otherwise; only arms of unions stand and fall with it.
  const open = field.type.kind === 'constant' && !discriminates;
  const alias = wireNameOf(field.name) === field.wire ? undefined : text(field.wire);
  const initial = field.required ? undefined : 'None';
  const value =
    alias === undefined
      ? initial
      : code`${FIELD}(${initial === undefined ? '' : `default=${initial}, `}validation_alias=${alias}, serialization_alias=${alias})`;
  return code`
    ${field.name}: ${annotation}${open && ' | str'}${value !== undefined && code` = ${value}`}
    ${field.description !== '' && docstring(field.description)}
  `;
}

/** What the runtime makes of a field's name: see `wire_name`. */
function wireNameOf(name: string): string {
  return cased(name.replace(/_$/, ''), 'camelCase');
}

function writeUnion(union: NamedUnion, refer: (schema: NamedSchema) => Code): Code {
  const { name, description, discriminator, arms } = union;
  const unknown = `Unknown${name}`;
  const tag = symbol('Tag', 'pydantic');
  const tagged = arms.map(({ value, schema }) => code`${ANNOTATED}[${refer(schema)}, ${tag}(${text(value)})] |`);
  return code`
    class ${unknown}(${symbol('Model', RUNTIME)}):
        """An arm of \`${name}\` that this release does not know. \`model_extra\` has what it says."""

        ${discriminator.name}: str | None = None
        """Which one it is."""


    ${name}: ${TYPE_ALIAS} = ${ANNOTATED}[
        ${tagged}
        ${ANNOTATED}[${unknown}, ${tag}("unknown")],
        ${symbol('Discriminator', 'pydantic')}(${symbol('arm_by', RUNTIME)}(${text(discriminator.name)}, ${texts(arms.map(({ value }) => value))})),
    ]
    ${docstring(description || name)}
  `;
}

/** Names of models by module. What nobody asks for is not loaded. */
function writeIndex(modules: readonly string[], places: ReadonlyMap<NamedSchema, string>): string {
  const namesOf = (module: string): string[] =>
    [...places]
      .filter(([, place]) => place === module)
      .flatMap(([{ kind, name }]) => (kind === 'union' ? [name, `Unknown${name}`] : [name]))
      .toSorted();
  const all = modules.flatMap(namesOf).toSorted();
  const body = code`
    if ${symbol('TYPE_CHECKING', 'typing')}:
        ${modules.flatMap((module) => namesOf(module).map((name) => `from .${module} import ${name} as ${name}`))}

    _PLACES = {
        ${modules.map((module) => `${text(module)}: (${texts(namesOf(module))}),`)}
    }

    __all__ = [
        ${all.map((name) => `${text(name)},`)}
    ]


    def __getattr__(name: str) -> ${symbol('Any', 'typing')}:
        for module, names in _PLACES.items():
            if name in names:
                return getattr(${symbol('import_module', 'importlib')}(f".{module}", __name__), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


    def __dir__() -> list[str]:
        return list(__all__)
  `;
  return pythonModule('What requests carry and answers say. A model is loaded when it is first asked for.', [body]);
}
