import type { Place } from '../report.ts';
import { enumNameOf, type EnumName, type Type } from '../ir/types.ts';
import { build, error, unknown, type Checked, type Checker } from './checker.ts';
import { suggestions } from './suggest.ts';

/** A value of an enum by its name; says when there is none of that name. */
export function checkEnumValue(checker: Checker, place: Place, type: `enum:${EnumName}`, value: string): Checked {
  return knowsEnumValue(checker, place, type, value)
    ? build(checker, place, type, { op: 'literal', value })
    : unknown(checker, place);
}

/** Whether the enum has the value; says so when it has not. */
export function knowsEnumValue(checker: Checker, place: Place, type: `enum:${EnumName}`, value: string): boolean {
  const values = checker.names.values[enumNameOf(type)];
  if (values.has(value)) return true;
  const meant = suggestions(value, values);
  const known = [...values].join(', ');
  const list =
    values.size === 0
      ? 'there is none'
      : values.size <= 12
        ? `there are ${known}`
        : `such as ${[...values].slice(0, 12).join(', ')}`;
  error(checker, 'E202', place, `"${value}" is not a ${enumNameOf(type)}: ${list}`, {
    fixes: meant.map((name) => ({
      title: `Write ${name}`,
      edits: [{ start: place.start, end: place.end, text: asWritten(name) }],
    })),
  });
  return false;
}

function asWritten(name: string): string {
  return /^[A-Za-z_]\w*(-\w+)*$/.test(name) ? name : JSON.stringify(name);
}

/** Whether `value` names a value of the type. */
export function isEnumValue(checker: Checker, type: Type | undefined, value: string): type is `enum:${EnumName}` {
  return (
    type !== undefined &&
    type.startsWith('enum:') &&
    checker.names.values[enumNameOf(type as `enum:${EnumName}`)].has(value)
  );
}
