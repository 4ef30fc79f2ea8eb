import type {
  CallOptions,
  CallStep,
  CancelStep,
  ClientOptions,
  ConfigureStep,
  ExpectedError,
  Expectation,
  Fault,
  Given,
  GivenCall,
  Outside,
  OutsideRequests,
  PagesExpectation,
  PagesStep,
  ParallelStep,
  Scenario,
  Step,
  VectorsStep,
  WaitStep,
} from '../scenario.ts';

/** What each object of a scenario may have: total over the types, so that a new member is no typing error here. */
type Known<Part> = Record<keyof Part, true>;

const CLIENT: Known<ClientOptions> = { maxRetries: true, attemptTimeoutMs: true, totalTimeoutMs: true };
const ERROR: Known<ExpectedError> = {
  kind: true,
  status: true,
  code: true,
  retryable: true,
  pointers: true,
  hasRequestId: true,
};

export const MEMBERS = {
  scenario: {
    id: true,
    title: true,
    rules: true,
    given: true,
    client: true,
    steps: true,
    outside: true,
  } satisfies Known<Scenario>,
  given: { tenant: true, faults: true, calls: true, credentials: true, customerId: true } satisfies Known<Given>,
  givenCall: {
    operation: true,
    path: true,
    query: true,
    body: true,
    ifMatch: true,
    as: true,
  } satisfies Known<GivenCall>,
  fault: { on: true, does: true } satisfies Known<Fault>,
  client: CLIENT,
  callOptions: { ...CLIENT, idempotencyKey: true } satisfies Known<CallOptions>,
  expectation: {
    arm: true,
    result: true,
    present: true,
    absent: true,
    unknown: true,
    response: true,
    error: true,
    tookMs: true,
  } satisfies Known<Expectation>,
  response: { status: true, replayed: true, hasEtag: true, hasRequestId: true } satisfies Known<
    NonNullable<Expectation['response']>
  >,
  error: ERROR,
  tookMs: { least: true, most: true },
  pagesExpectation: {
    items: true,
    pages: true,
    member: true,
    arms: true,
    error: true,
  } satisfies Known<PagesExpectation>,
  outside: { requests: true, ledger: true, balances: true } satisfies Known<Outside>,
  outsideRequests: {
    on: true,
    count: true,
    sameIdempotencyKey: true,
    noIdempotencyKey: true,
    idempotencyKeys: true,
    sameBody: true,
    pausesMs: true,
    closedByClient: true,
    targets: true,
    queries: true,
    body: true,
    bodyWithout: true,
  } satisfies Known<OutsideRequests>,
} as const;

const CALL: Known<CallStep> = {
  do: true,
  operation: true,
  path: true,
  query: true,
  body: true,
  ifMatch: true,
  ifNoneMatch: true,
  options: true,
  as: true,
  withResponse: true,
  expect: true,
};

export const STEPS: { readonly [Do in Step['do']]: Known<Extract<Step, { readonly do: Do }>> } = {
  call: CALL,
  pages: {
    do: true,
    operation: true,
    path: true,
    query: true,
    limit: true,
    take: true,
    most: true,
    cursor: true,
    expect: true,
  } satisfies Known<PagesStep>,
  parallel: { do: true, times: true, call: true } satisfies Known<ParallelStep>,
  cancel: { do: true, call: true, afterMs: true, withinMs: true } satisfies Known<CancelStep>,
  wait: { do: true, ms: true } satisfies Known<WaitStep>,
  configure: { do: true, options: true, error: true } satisfies Known<ConfigureStep>,
  vectors: { do: true, of: true } satisfies Known<VectorsStep>,
};

/** What an object has and should not. */
export function strangeMembers(
  what: string,
  object: object | undefined,
  known: Readonly<Record<string, true>>,
): readonly string[] {
  return Object.keys(object ?? {})
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => `${what} has no ${name}`);
}
