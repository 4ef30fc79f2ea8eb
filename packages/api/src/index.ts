export { createApi, type ApiOptions } from './api.ts';
export type { Authority, ClientCredentials, IssuedToken, RequestFacts } from './authority.ts';
export type * from './engine.ts';
export { DEFAULT_INTAKE, Intake, type IntakeFigures, type IntakeOptions } from './http/intake.ts';
export type { Observer, Operations, RequestRecord } from './operations.ts';
/** What the API refuses, for tests of whole servers. */
export type { BadCall } from './fixture/bad-call.ts';
export { BAD_CALLS } from './fixture/bad-calls.ts';
export { badHttp, RawRequests, type BadHttp } from './fixture/bad-http.ts';
export { exchangeRaw, type RawAnswer } from './fixture/exchange-raw.ts';
export { badOrders, bodyOf, type BadOrder } from './fixture/bad-orders.ts';
export * from './fuzz/index.ts';
export * from './matrix/index.ts';
export { parseProgramme } from './endpoints/programme/parse-programme.ts';
export { apiDocument } from './openapi/api-document.ts';
export { plainHost } from './transport/served-hosts.ts';
export { TrustedProxies } from './transport/trusted-proxies.ts';
export { closestName } from './wire/closest-name.ts';
