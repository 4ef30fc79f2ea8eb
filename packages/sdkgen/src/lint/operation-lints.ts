import {
  isRef,
  operationsOf,
  type Document,
  type DocumentContent,
  type DocumentOperation,
} from '../api-model/document.ts';
import { pointerTo, Seen, type Finding, type Lint } from './lint.ts';
import { VERBS } from './verbs.ts';
import { WITHOUT_SDK } from './without-sdk.ts';

interface PlacedOperation {
  readonly pointer: string;
  readonly operation: DocumentOperation;
}

function* placedOperations(document: Document): Generator<PlacedOperation> {
  for (const { path, method, operation } of operationsOf(document)) {
    yield { pointer: pointerTo('paths', path, method), operation };
  }
}

/** A lint that looks at one operation at a time. */
function ofEach(
  name: string,
  demands: string,
  check: (placed: PlacedOperation, document: Document) => Iterable<Finding>,
): Lint {
  return {
    name,
    demands,
    *check(document) {
      for (const placed of placedOperations(document)) yield* check(placed, document);
    },
  };
}

const operationId: Lint = {
  name: 'operation-id',
  demands: 'every operation has an id of its own: a resource and a method',
  *check(document) {
    const seen = new Seen();
    for (const { pointer, operation } of placedOperations(document)) {
      const id = operation.operationId ?? '';
      if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(id)) yield { pointer, message: `"${id}" is no resource.method` };
      const before = seen.before(id, pointer);
      if (before !== undefined) yield { pointer, message: `${id} is already at ${before}` };
    }
  },
};

const sdkNames = ofEach(
  'sdk-names',
  'every operation has resource, method and function, or is listed as one without a method in the SDKs',
  function* ({ pointer, operation }) {
    const { operationId: id, 'x-sdk': names } = operation;
    const place = `${pointer}/x-sdk`;
    if (names === undefined) {
      if (!WITHOUT_SDK.has(id)) yield { pointer, message: `${id} has no x-sdk, and is not listed as one without` };
      return;
    }
    if (WITHOUT_SDK.has(id)) yield { pointer: place, message: `${id} is listed as one without x-sdk` };
    if (`${names.resource}.${names.method}` !== id) yield { pointer: place, message: `resource.method is not ${id}` };
  },
);

const withoutSdk: Lint = {
  name: 'without-sdk',
  demands: 'what is listed as being without a method in the SDKs is there',
  *check(document) {
    const ids = new Set([...operationsOf(document)].map(({ operation }) => operation.operationId));
    for (const id of WITHOUT_SDK) if (!ids.has(id)) yield { pointer: '/paths', message: `there is no ${id}` };
  },
};

const functionNames = ofEach(
  'function-names',
  'every function begins with a verb that is listed, and says what it is about',
  function* ({ pointer, operation }) {
    const name = operation['x-sdk']?.function;
    if (operation['x-sdk'] === undefined) return;
    const isVerb = VERBS.some((verb) => new RegExp(`^${verb}[A-Z][A-Za-z]+$`).test(name ?? ''));
    if (!isVerb) yield { pointer: `${pointer}/x-sdk/function`, message: `"${name}" is no verb and what it is about` };
  },
);

const texts = ofEach('texts', 'every operation has a summary and a description', function* ({ pointer, operation }) {
  for (const member of ['summary', 'description'] as const) {
    if (!operation[member]?.trim()) yield { pointer, message: `it has no ${member}` };
  }
});

const examples = ofEach(
  'examples',
  'every body and every answer that is no problem has an example',
  function* ({ pointer, operation }) {
    yield* withoutExample(operation.requestBody?.content, `${pointer}/requestBody`);
    for (const [status, response] of Object.entries(operation.responses)) {
      if (!status.startsWith('2') || isRef(response)) continue;
      yield* withoutExample(response.content, pointer + pointerTo('responses', status));
    }
  },
);

function* withoutExample(content: Readonly<Record<string, DocumentContent>> = {}, place: string): Generator<Finding> {
  for (const [mediaType, { example, examples: named = {} }] of Object.entries(content)) {
    if (example !== undefined || Object.keys(named).length > 0) continue;
    yield { pointer: place + pointerTo('content', mediaType), message: 'it has no example' };
  }
}

const problems = ofEach(
  'problems',
  'every operation says which problems it refuses with, and what any other looks like',
  function* ({ pointer, operation }, document) {
    const place = `${pointer}/responses`;
    const refusals = Object.entries(operation.responses).filter(([status]) => /^[45]/.test(status));
    if (refusals.length === 0) yield { pointer: place, message: 'it names no problem' };
    for (const [status, response] of refusals) {
      const named = isRef(response)
        ? document.components.responses[response.$ref.slice('#/components/responses/'.length)]
        : response;
      if ((named?.['x-problems'] ?? []).length === 0) {
        yield { pointer: place + pointerTo(status), message: 'it has no x-problems' };
      }
    }
    if (operation.responses['default'] === undefined) yield { pointer: place, message: 'it has no default' };
  },
);

const answers = ofEach(
  'answers',
  'every operation has an answer that is no problem',
  function* ({ pointer, operation }) {
    if (Object.keys(operation.responses).some((status) => status.startsWith('2'))) return;
    yield { pointer: `${pointer}/responses`, message: 'it has no 2xx' };
  },
);

export const OPERATION_LINTS: readonly Lint[] = [
  operationId,
  sdkNames,
  withoutSdk,
  functionNames,
  texts,
  examples,
  problems,
  answers,
];
