import { ENDPOINTS } from '../endpoints/index.ts';
import { openApiText } from './document.ts';

/** The OpenAPI document of the API, as it is committed in `openapi.json` and served. */
export function apiDocument(): string {
  return openApiText(ENDPOINTS);
}
