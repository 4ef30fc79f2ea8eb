import type { Api, Operation, Reference, Type } from '../../api-model/api.ts';
import type { CallStep, ExpectedError, Json, PagesStep, Scenario, Step, Value } from '../scenario.ts';
import { takesIdempotencyKey } from '../stage/served-operations.ts';
import { MEMBERS, STEPS, strangeMembers } from './known-members.ts';
import { NotInDocument, typeAt, valueFaults } from './type-at.ts';

/** What a scenario is held against. */
export interface Known {
  readonly api: Api;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly rules: ReadonlySet<string>;
  /** The names of `behaviour.json`, each with its statuses. */
  readonly errors: ReadonlyMap<string, (status: number) => boolean>;
}

/** What is known of a scenario as its steps go by. */
interface Told extends Known {
  readonly scenario: Scenario;
  /** What results are called, and what they are. */
  readonly results: Map<string, { readonly type: Type; readonly arm: string | undefined }>;
  readonly tagged: Set<string>;
}

/** What is wrong with a scenario: what the document does not have, what nothing stands for, what is written wrongly. */
export function scenarioFaults(scenario: Scenario, known: Known): readonly string[] {
  const told: Told = { ...known, scenario, results: new Map(), tagged: new Set() };
  return [
    ...strangeMembers('a scenario', scenario, MEMBERS.scenario),
    ...scenario.rules.filter((rule) => !known.rules.has(rule)).map((rule) => `there is no rule ${rule}`),
    ...(scenario.rules.length === 0 ? ['it shows no rule'] : []),
    ...strangeMembers('client', scenario.client, MEMBERS.client),
    ...givenFaults(told),
    ...scenario.steps.flatMap((step, index) => stepFaults(step, told).map((fault) => `step ${index + 1}: ${fault}`)),
    ...outsideFaults(told),
  ];
}

/** The calls that a step makes: those of whole lists are apart. */
export function callOf(step: Step): Omit<CallStep, 'expect'> | undefined {
  if (step.do === 'call') return step;
  return step.do === 'parallel' || step.do === 'cancel' ? step.call : undefined;
}

function givenFaults(told: Told): readonly string[] {
  const { scenario, operations } = told;
  const { given } = scenario;
  if (given === undefined) return [];
  const wrong = [...strangeMembers('given', given, MEMBERS.given)];
  const called = new Set(
    scenario.steps.map((step) => ('operation' in step ? step.operation : callOf(step)?.operation)),
  );
  for (const { on, does, ...rest } of given.faults ?? []) {
    wrong.push(...strangeMembers('a fault', rest, MEMBERS.fault));
    if (on !== 'token' && !called.has(on)) wrong.push(`a fault is for ${on}, which no step calls`);
    if (does.length === 0) wrong.push(`a fault of ${on} does nothing`);
  }
  for (const call of given.calls ?? []) {
    const operation = operations.get(call.operation);
    if (operation === undefined) wrong.push(`there is no operation ${call.operation}`);
    else wrong.push(...strangeMembers('a given call', call, MEMBERS.givenCall), ...askFaults(operation, call, told));
    if (call.as !== undefined && operation !== undefined)
      told.results.set(`given.${call.as}`, { type: operation.result, arm: undefined });
  }
  if ((given.credentials === 'customer-token') !== (given.customerId !== undefined))
    wrong.push('a customer’s token is for a customer');
  return wrong;
}

function stepFaults(step: Step, told: Told): readonly string[] {
  const known = STEPS[step.do];
  if (known === undefined) return [`there is no step ${step.do}`];
  const strange = strangeMembers(step.do, step, known);
  switch (step.do) {
    case 'call':
      return [...strange, ...callFaults(step, told)];
    case 'parallel':
      return [...strange, ...callFaults(step.call, told)];
    case 'cancel':
      return [...strange, ...callFaults({ ...step.call, expect: {} }, told)];
    case 'pages':
      return [...strange, ...pagesFaults(step, told)];
    case 'wait':
      return step.ms > 0 && step.ms <= LONGEST_WAIT_MS ? strange : [...strange, `${step.ms} ms is no wait`];
    case 'configure':
    case 'vectors':
      return strange;
  }
}

/** So that the whole of them takes no longer than somebody likes to wait. */
const LONGEST_WAIT_MS = 21_000;

function callFaults(step: CallStep, told: Told): readonly string[] {
  const operation = told.operations.get(step.operation);
  if (operation === undefined) return [`there is no operation ${step.operation}`];
  if (operation.page !== undefined) return [`${step.operation} gives pages`];
  const { expect } = step;
  const wrong = [...askFaults(operation, step, told), ...strangeMembers('options', step.options, MEMBERS.callOptions)];
  if (step.options?.idempotencyKey !== undefined && !takesIdempotencyKey(operation))
    wrong.push(`${operation.id} takes no idempotency key`);
  if (step.ifNoneMatch !== undefined && operation.precondition?.creates !== true)
    wrong.push(`${operation.id} takes no If-None-Match`);
  if (step.ifMatch === undefined && operation.precondition?.required === true && !operation.precondition.creates) {
    wrong.push(`${operation.id} needs ifMatch`);
  }
  if (step.ifMatch !== undefined && !step.ifMatch.startsWith('"') && !told.tagged.has(step.ifMatch)) {
    wrong.push(`${step.ifMatch} has no tag`);
  }
  wrong.push(
    ...strangeMembers('expect', expect, MEMBERS.expectation),
    ...strangeMembers('tookMs', expect.tookMs, MEMBERS.tookMs),
  );
  wrong.push(...(expect.error === undefined ? resultFaults(operation, step, told) : errorFaults(expect.error, told)));
  if (expect.error !== undefined && Object.keys(expect).some((name) => name !== 'error' && name !== 'tookMs')) {
    wrong.push('a call that fails has no result');
  }
  if (step.as !== undefined) {
    told.results.set(step.as, { type: operation.result, arm: expect.arm });
    if (step.withResponse === true || expect.response !== undefined) told.tagged.add(step.as);
  }
  return wrong;
}

/** What is asked: the path, the query and the body. */
function askFaults(
  operation: Operation,
  ask: {
    readonly path?: Readonly<Record<string, Value>>;
    readonly query?: Readonly<Record<string, Value>>;
    readonly body?: Value;
    readonly ifMatch?: string;
  },
  told: Told,
): readonly string[] {
  const { path = {}, query = {}, body } = ask;
  const wrong: string[] = [...placeholderFaults([path, query, body ?? null], told)];
  const parameters = (given: Readonly<Record<string, Value>>, known: Operation['query'], where: string): void => {
    for (const { name, required } of known)
      if (required && !(name in given)) wrong.push(`${operation.id} needs ${name} in its ${where}`);
    for (const [name, value] of Object.entries(given)) {
      const parameter = known.find((one) => one.name === name);
      if (parameter === undefined) wrong.push(`${operation.id} has no ${name} in its ${where}`);
      // What is refused may be asked.
      else wrong.push(...valueFaults(told.api, parameter.type, value, false, name));
    }
  };
  parameters(path, operation.pathParameters, 'path');
  parameters(query, operation.query, 'query');
  if (ask.ifMatch !== undefined && operation.precondition === undefined)
    wrong.push(`${operation.id} takes no If-Match`);
  if (operation.body === undefined) return body === undefined ? wrong : [...wrong, `${operation.id} has no body`];
  if (body === undefined) return operation.body.required ? [...wrong, `${operation.id} needs a body`] : wrong;
  return [...wrong, ...valueFaults(told.api, operation.body.schema, body, true)];
}

function resultFaults(operation: Operation, { expect }: CallStep, told: Told): readonly string[] {
  const { arm, result = {}, present = [], absent = [], unknown = {}, response } = expect;
  const wrong: string[] = [
    ...placeholderFaults([result], told),
    ...strangeMembers('response', response, MEMBERS.response),
  ];
  const schema = told.api.schemas.get(operation.result.name);
  if ((schema?.kind === 'union') !== (arm !== undefined))
    wrong.push(`${operation.result.name}: its arm is ${arm ?? 'not stated'}`);
  for (const [path, value] of Object.entries(result))
    wrong.push(...memberFaults(told.api, operation.result, path, arm, value));
  for (const path of [...present, ...absent]) wrong.push(...memberFaults(told.api, operation.result, path, arm));
  for (const path of Object.keys(unknown)) {
    if (arm !== 'unknown' && memberFaults(told.api, operation.result, path, arm).length === 0)
      wrong.push(`${path} is known`);
  }
  const { status, replayed, hasEtag } = response ?? {};
  if (status !== undefined && !operation.answers.some((answer) => answer.status === status))
    wrong.push(`${operation.id} answers no ${status}`);
  if (replayed === true && !operation.answers.some((answer) => answer.replayed))
    wrong.push(`${operation.id} is never replayed`);
  if (hasEtag === true && !operation.answers.some((answer) => answer.etag)) wrong.push(`${operation.id} has no tag`);
  return wrong;
}

function memberFaults(api: Api, type: Type, path: string, arm: string | undefined, value?: Json): readonly string[] {
  try {
    const at = typeAt(api, type, path, arm);
    return value === undefined ? [] : valueFaults(api, at, value, false, path);
  } catch (error) {
    if (error instanceof NotInDocument) return [`${path}: the document has no ${error.message}`];
    throw error;
  }
}

function errorFaults(error: ExpectedError, { errors, api, scenario }: Told): readonly string[] {
  const wrong = [...strangeMembers('error', error, MEMBERS.error)];
  const { kind, status, code } = error;
  const ofKind = errors.get(kind);
  if (ofKind === undefined) wrong.push(`there is no error ${kind}`);
  else if (status !== undefined && !ofKind(status)) wrong.push(`${kind} is not the error of ${status}`);
  const made = JSON.stringify(scenario.given?.faults ?? []);
  const isKnown =
    code === undefined || code === 'unknown' || api.problemCodes.includes(code) || made.includes(`"code":"${code}"`);
  // The token endpoint's and those of no operation are not in the list of those of the operations.
  return isKnown || BESIDES.has(code) ? wrong : [...wrong, `there is no problem ${code}`];
}

const BESIDES = new Set(['invalid-client', 'invalid-token', 'not-found']);

function pagesFaults(step: PagesStep, told: Told): readonly string[] {
  const operation = told.operations.get(step.operation);
  if (operation?.page === undefined) return [`${step.operation} gives no pages`];
  const { expect } = step;
  const item: Reference = operation.page.item;
  const wrong = [...askFaults(operation, step, told), ...strangeMembers('expect', expect, MEMBERS.pagesExpectation)];
  if (expect.error !== undefined) wrong.push(...errorFaults(expect.error, told));
  const schema = told.api.schemas.get(item.name);
  if (expect.arms !== undefined) {
    const values = schema?.kind === 'union' ? ['unknown', ...schema.arms.map(({ value }) => value)] : [];
    wrong.push(...expect.arms.filter((arm) => !values.includes(arm)).map((arm) => `${item.name} has no arm ${arm}`));
  }
  if (expect.member !== undefined) {
    const { path, values } = expect.member;
    const kinds = schema?.kind === 'union' ? schema.arms.map(({ value }) => value) : [undefined];
    // Of several kinds of items the member is one that all of them have.
    for (const kind of kinds)
      for (const value of values) wrong.push(...memberFaults(told.api, item, path, kind, value));
    wrong.push(...placeholderFaults([...values], told));
  }
  return wrong;
}

/** Placeholders that stand for nothing, or for what the document does not have. */
function placeholderFaults(value: readonly Json[], { results, api }: Told): readonly string[] {
  return [...JSON.stringify(value).matchAll(/\{([A-Za-z][\w.-]*)\}/g)].flatMap(([text, name = '']) => {
    if (name === 'run') return [];
    const parts = name.split('.');
    const owner = parts.slice(0, parts[0] === 'given' ? 2 : 1).join('.');
    const found = results.get(owner);
    if (found === undefined) return [`${text} stands for nothing`];
    return memberFaults(api, found.type, name.slice(owner.length + 1), found.arm);
  });
}

function outsideFaults(told: Told): readonly string[] {
  const { outside } = told.scenario;
  if (outside === undefined) return [];
  const wrong = [...strangeMembers('outside', outside, MEMBERS.outside)];
  for (const request of outside.requests ?? []) {
    wrong.push(...strangeMembers('outside.requests', request, MEMBERS.outsideRequests));
    if (request.on !== 'token' && !told.operations.has(request.on)) wrong.push(`there is no operation ${request.on}`);
    if (request.pausesMs !== undefined && request.pausesMs.length !== request.count - 1)
      wrong.push(`${request.on}: a pause is between two`);
  }
  return wrong;
}
