import { isRef, operationsOf, refName, type Document, type DocumentOperation } from '../api-model/document.ts';
import { pointerTo, type Lint } from './lint.ts';

/** Answers of one operation that differ are a union, which has a name and a member that tells them apart. */
export const RESULT_LINTS: readonly Lint[] = [
  {
    name: 'results',
    demands:
      'answers that differ have a name for their union, and a constant of each tells them apart; others have none',
    *check(document) {
      for (const { path, method, operation } of operationsOf(document)) {
        const names = operation['x-sdk'];
        if (names === undefined) continue;
        const pointer = pointerTo('paths', path, method, 'x-sdk');
        const answers = answersOf(operation);
        const differ = answers.length > 1;
        if (differ !== (names.result !== undefined)) {
          yield { pointer, message: differ ? 'its answers differ: result is missing' : 'its answers do not differ' };
        }
        if (differ && !areToldApart(document, answers))
          yield { pointer, message: 'no constant tells its answers apart' };
      }
    },
  },
];

function answersOf({ responses }: DocumentOperation): string[] {
  const refs = Object.entries(responses).flatMap(([status, response]) =>
    status.startsWith('2') && !isRef(response) ? [response.content?.['application/json']?.schema.$ref ?? ''] : [],
  );
  return [...new Set(refs)].map(refName);
}

function areToldApart({ components }: Document, answers: readonly string[]): boolean {
  const objects = answers.map((name) => components.schemas[name]?.properties ?? {});
  return Object.keys(objects[0] ?? {}).some((member) => {
    const values = objects.map((properties) => properties[member]?.const);
    return !values.includes(undefined) && new Set(values).size === values.length;
  });
}
