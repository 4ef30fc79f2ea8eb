import type { Api } from '../api-model/api.ts';
import { writePython } from './python/index.ts';
import { writeTypescript } from './typescript/index.ts';

/** Writes all files of an SDK: their path below `sdks/<language>/`, and what is in them. */
export type WriteSdk = (api: Api) => Promise<ReadonlyMap<string, string>>;

/** Every language that SDKs are made in, by the name of its folder. */
export const LANGUAGES: Readonly<Record<string, WriteSdk>> = {
  typescript: writeTypescript,
  python: writePython,
};
