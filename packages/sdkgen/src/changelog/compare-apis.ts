import type { Api } from '../api-model/api.ts';
import type { Change } from './change.ts';
import { compareOperations } from './compare-operations.ts';
import { compareSchemas } from './compare-schemas.ts';

/** What changed for a user of the SDKs, from one API to a later one. Texts and examples do not count. */
export function compareApis(before: Api, after: Api): Change[] {
  return [...compareOperations(before, after), ...compareSchemas(before, after)];
}
