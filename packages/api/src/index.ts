export { createApi, type ApiOptions } from './api.ts';
export type { Authority, ClientCredentials, IssuedToken, RequestFacts } from './authority.ts';
export type * from './engine.ts';
export type { Observer, Operations, RequestRecord } from './operations.ts';
export { apiDocument } from './openapi/api-document.ts';
export { closestName } from './wire/closest-name.ts';
