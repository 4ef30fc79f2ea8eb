import { isRef, operationsOf, type Document, type JsonSchema } from '../api-model/document.ts';
import { pointerTo, type Finding, type Lint } from './lint.ts';
import { resolved } from './schemas-of.ts';

/** Lists that are short by nature, and answered whole: by id. */
const WHOLE_LISTS: ReadonlySet<string> = new Set(['members.list', 'tenants.list']);

/** What answers a list answers in pages, so that every SDK goes through it alike. */
export const PAGE_LINTS: readonly Lint[] = [
  {
    name: 'pages',
    demands: 'whatever lists answers in pages: `data`, `nextCursor`, and the parameters `limit` and `cursor`',
    *check(document) {
      for (const { path, method, operation } of operationsOf(document)) {
        if (WHOLE_LISTS.has(operation.operationId)) continue;
        const pointer = pointerTo('paths', path, method);
        const { properties = {} } = answerOf(document, operation.responses['200']);
        const lists =
          String(operation['x-sdk']?.function).startsWith('list') || operation.operationId.endsWith('.list');
        if (operation['x-page'] === undefined) {
          if (lists || properties['data']?.type === 'array') yield { pointer, message: 'it lists, and has no x-page' };
        } else {
          yield* checkPage(pointer, properties, operation.parameters);
        }
      }
    },
  },
];

function answerOf(
  document: Document,
  response: Document['components']['responses'][string] | { $ref: string } | undefined,
): JsonSchema {
  if (response === undefined || isRef(response)) return {};
  const schema = response.content?.['application/json']?.schema;
  return schema === undefined ? {} : resolved(document, schema);
}

function* checkPage(
  pointer: string,
  { data, nextCursor }: Readonly<Record<string, JsonSchema>>,
  parameters: readonly object[] = [],
): Generator<Finding> {
  if (data?.type !== 'array') yield { pointer, message: 'its answer has no list `data`' };
  if (nextCursor === undefined) yield { pointer, message: 'its answer has no `nextCursor`' };
  for (const name of ['limit', 'cursor']) {
    const has = parameters.some((parameter) => 'name' in parameter && parameter.name === name);
    if (!has) yield { pointer, message: `it does not take \`${name}\`` };
  }
}
