import type { Api, Operation, Parameter } from '../api-model/api.ts';
import { breaking, compatible, type Change, type Precondition } from './change.ts';
import { relateTypes } from './relate-types.ts';

/** What changed for whoever calls operations. */
export function compareOperations(before: Api, after: Api): Change[] {
  const was = operationsOf(before);
  const is = operationsOf(after);
  const removed = [...was.keys()].filter((id) => !is.has(id));
  return [
    ...removed.map((operation) => breaking({ kind: 'operation-removed', operation })),
    ...[...is.values()].flatMap((operation) => compareOperation(was.get(operation.id), operation)),
    ...compareProblems(before, after, [was, is]),
  ];
}

type Operations = ReadonlyMap<string, Operation>;

function operationsOf(api: Api): Operations {
  return new Map(api.resources.flatMap(({ operations }) => operations.map((operation) => [operation.id, operation])));
}

function compareOperation(before: Operation | undefined, after: Operation): Change[] {
  const operation = after.id;
  if (before === undefined) return [compatible({ kind: 'operation-added', operation })];
  const changes: Change[] = [];
  if (before.function !== after.function) changes.push(breaking({ kind: 'operation-renamed', operation }));
  const moved = before.httpMethod !== after.httpMethod || before.path !== after.path;
  if (moved) {
    changes.push(compatible({ kind: 'operation-moved', operation, to: `${after.httpMethod} ${after.path}` }));
  }
  return [
    ...changes,
    ...comparePathParameters(before, after),
    ...compareParameters(before.query, after.query, operation),
    ...compareBody(before, after),
    ...compareResult(before, after),
    ...compareRepeating(before, after),
    ...comparePrecondition(before, after),
    ...compareCallers(before, after),
  ];
}

/** They are given one after the other, so that their number and order are part of how a call is written. */
function comparePathParameters(before: Operation, after: Operation): Change[] {
  const [was, is] = [before, after].map(({ pathParameters }) => pathParameters.map(({ name }) => name).join());
  if (was !== is) return [breaking({ kind: 'path-parameters-changed', operation: after.id })];
  return compareParameters(before.pathParameters, after.pathParameters, after.id);
}

function compareParameters(before: readonly Parameter[], after: readonly Parameter[], operation: string): Change[] {
  const kept = new Set(after.map(({ name }) => name));
  const removed = before.filter(({ name }) => !kept.has(name));
  return [
    ...removed.map(({ name }) => breaking({ kind: 'parameter-removed', operation, parameter: name })),
    ...after.flatMap((parameter) => {
      const was = before.find(({ name }) => name === parameter.name);
      return compareParameter(was, parameter, operation);
    }),
  ];
}

function compareParameter(before: Parameter | undefined, after: Parameter, operation: string): Change[] {
  const { name: parameter, required } = after;
  if (before === undefined) {
    return [{ breaking: required, what: { kind: 'parameter-added', operation, parameter, required } }];
  }
  const changes: Change[] = [];
  if (!before.required && required) changes.push(breaking({ kind: 'parameter-now-required', operation, parameter }));
  if (before.required && !required) changes.push(compatible({ kind: 'parameter-now-optional', operation, parameter }));
  const relation = relateTypes(before.type, after.type);
  if (relation !== undefined) {
    const what = { kind: 'parameter-type-changed', operation, parameter, relation } as const;
    changes.push({ breaking: relation !== 'wider', what });
  }
  return changes;
}

/** A body stands between what the path needs and the options, so that its coming and going moves arguments. */
function compareBody({ body: before }: Operation, { id: operation, body: after }: Operation): Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [breaking({ kind: 'body-added', operation })];
  if (after === undefined) return [breaking({ kind: 'body-removed', operation })];
  const changes: Change[] = [];
  if (before.schema.name !== after.schema.name) changes.push(breaking({ kind: 'body-type-changed', operation }));
  if (!before.required && after.required) changes.push(breaking({ kind: 'body-now-required', operation }));
  if (before.required && !after.required) changes.push(compatible({ kind: 'body-now-optional', operation }));
  return changes;
}

function compareResult(before: Operation, after: Operation): Change[] {
  const operation = after.id;
  if (before.page === undefined && after.page !== undefined) return [breaking({ kind: 'pages-added', operation })];
  if (before.page !== undefined && after.page === undefined) return [breaking({ kind: 'pages-removed', operation })];
  if (before.page?.item.name !== after.page?.item.name) return [breaking({ kind: 'page-item-changed', operation })];
  if (before.result.name !== after.result.name) return [breaking({ kind: 'result-changed', operation })];
  return [];
}

function compareRepeating(
  { idempotency: before }: Operation,
  { id: operation, idempotency: after }: Operation,
): Change[] {
  const changes: Change[] = [];
  const [hadKey, hasKey] = [before, after].map((how) => how === 'optional-key' || how === 'required-key');
  if (hadKey && !hasKey) changes.push(breaking({ kind: 'idempotency-key-removed', operation }));
  if (!hadKey && hasKey) changes.push(compatible({ kind: 'idempotency-key-added', operation }));
  if (before !== 'none' && after === 'none') changes.push(breaking({ kind: 'no-longer-repeatable', operation }));
  if (before === 'none' && after !== 'none') changes.push(compatible({ kind: 'now-repeatable', operation }));
  return changes;
}

/** The ways that take every call as it was written for the way before. What is required stands in a place of its own. */
const ALLOWS_STILL: Readonly<Record<Precondition, readonly Precondition[]>> = {
  none: ['optional', 'optional, or creates'],
  optional: ['optional, or creates'],
  'optional, or creates': [],
  required: [],
  'required, or creates': ['optional, or creates'],
};

function comparePrecondition(before: Operation, after: Operation): Change[] {
  const from = preconditionOf(before);
  const to = preconditionOf(after);
  if (from === to) return [];
  const what = { kind: 'precondition-changed', operation: after.id, to } as const;
  return [{ breaking: !ALLOWS_STILL[from].includes(to), what }];
}

function preconditionOf({ precondition }: Operation): Precondition {
  if (precondition === undefined) return 'none';
  const needed = precondition.required ? 'required' : 'optional';
  return precondition.creates ? `${needed}, or creates` : needed;
}

function compareCallers(before: Operation, after: Operation): Change[] {
  if (before.customerToken === after.customerToken) return [];
  if (after.customerToken) return [compatible({ kind: 'customer-token-added', operation: after.id })];
  return [breaking({ kind: 'customer-token-removed', operation: after.id })];
}

/** A code that many operations have in common comes with all of them at once: it is told once. */
function compareProblems(before: Api, after: Api, [was, is]: readonly [Operations, Operations]): Change[] {
  const inBoth = [...is.keys()].filter((id) => was.has(id));
  const has = (operations: Operations, id: string, problem: string): boolean =>
    operations.get(id)?.problems.includes(problem) ?? false;
  const gone = before.problemCodes.filter((problem) => !after.problemCodes.includes(problem));
  const codes = [...new Set([...before.problemCodes, ...after.problemCodes])].toSorted();
  return [
    ...gone.map((problem) => breaking({ kind: 'problem-code-removed', problem })),
    ...codes.flatMap((problem) => {
      const added = inBoth.filter((id) => !has(was, id, problem) && has(is, id, problem));
      const removed = inBoth.filter((id) => has(was, id, problem) && !has(is, id, problem));
      const changes: Change[] = [];
      if (added.length > 0) changes.push(compatible({ kind: 'problem-added', problem, operations: added }));
      if (removed.length > 0 && !gone.includes(problem)) {
        changes.push(compatible({ kind: 'problem-removed', problem, operations: removed }));
      }
      return changes;
    }),
  ];
}
