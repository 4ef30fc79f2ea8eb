import { operationsOf, type Document } from '../api-model/document.ts';
import { pointerTo, Seen, type Finding, type Lint } from './lint.ts';
import { schemasOf } from './schemas-of.ts';

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** A name without what languages change in it. */
function bare(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();
}

const enums: Lint = {
  name: 'enums',
  demands: 'every enum has a name, the same values the same one; one value is a const',
  *check(document) {
    const valuesByName = new Map<string, string>();
    const nameByValues = new Map<string, string>();
    for (const { pointer, schema } of schemasOf(document)) {
      const values = schema.enum ?? schema['x-extensible-enum'];
      if (values === undefined) continue;
      if (schema.enum?.length === 1) yield { pointer, message: 'one value is a const' };
      const name = schema['x-sdk']?.name;
      if (name === undefined || !/^[A-Z][A-Za-z0-9]+$/.test(name)) {
        yield { pointer, message: 'it has no name in x-sdk that a type can have' };
        continue;
      }
      const text = JSON.stringify(values.map(String).toSorted(byCode));
      if ((valuesByName.get(name) ?? text) !== text) yield { pointer, message: `${name} has other values elsewhere` };
      if ((nameByValues.get(text) ?? name) !== name) {
        yield { pointer, message: `the same values are called ${nameByValues.get(text)} elsewhere` };
      }
      valuesByName.set(name, text);
      nameByValues.set(text, name);
    }
  },
};

const typeNames: Lint = {
  name: 'type-names',
  demands: 'no two types have one name, however a language writes it: components, enums, unions of answers',
  *check(document) {
    const seen = new Seen();
    const check = function* (kind: string, name: string, pointer: string): Generator<Finding> {
      const before = seen.before(bare(name), `${kind} ${name}`);
      if (before !== undefined && before !== `${kind} ${name}`) yield { pointer, message: `${name} is also ${before}` };
    };
    for (const name of Object.keys(document.components.schemas)) {
      yield* check('component', name, pointerTo('components', 'schemas', name));
    }
    for (const { pointer, schema } of schemasOf(document)) {
      const name = schema['x-sdk']?.name;
      if (name !== undefined) yield* check('enum', name, `${pointer}/x-sdk`);
    }
    for (const { path, method, operation } of operationsOf(document)) {
      const name = operation['x-sdk']?.result;
      if (name !== undefined) yield* check('union', name, pointerTo('paths', path, method, 'x-sdk'));
    }
  },
};

const functionNames: Lint = {
  name: 'unique-functions',
  demands: 'no two operations are one function or one method, however a language writes it',
  *check(document) {
    const functions = new Seen();
    const methods = new Seen();
    for (const { path, method, operation } of operationsOf(document)) {
      const names: Partial<NonNullable<(typeof operation)['x-sdk']>> | undefined = operation['x-sdk'];
      if (names === undefined) continue;
      const pointer = pointerTo('paths', path, method, 'x-sdk');
      const pairs = [
        [functions, names.function ?? ''],
        [methods, `${names.resource}.${names.method}`],
      ] as const;
      for (const [seen, name] of pairs) {
        const before = seen.before(name.includes('.') ? name.toLowerCase() : bare(name), pointer);
        if (before !== undefined) yield { pointer, message: `${name} is already at ${before}` };
      }
    }
  },
};

const memberNames: Lint = {
  name: 'member-names',
  demands: 'no two members of an object have one name, however a language writes it',
  *check(document: Document) {
    for (const { pointer, schema } of schemasOf(document)) {
      const seen = new Seen();
      for (const name of Object.keys(schema.properties ?? {})) {
        const place = pointer + pointerTo('properties', name);
        const before = seen.before(bare(name), place);
        if (before !== undefined) yield { pointer: place, message: `${name} is already at ${before}` };
      }
    }
  },
};

export const NAME_LINTS: readonly Lint[] = [enums, typeNames, functionNames, memberNames];
