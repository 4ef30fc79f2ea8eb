import type { Api } from '../api-model/api.ts';
import { javaSamples, writeJava } from './java/index.ts';
import { pythonSamples, writePython } from './python/index.ts';
import { typescriptSamples, writeTypescript } from './typescript/index.ts';

/** A language that SDKs are made in. */
export interface Language {
  /** What people call it. */
  readonly label: string;
  /** Writes all files of the SDK: their path below `sdks/<language>/`, and what is in them. */
  readonly write: (api: Api) => Promise<ReadonlyMap<string, string>>;
  /** A program that calls an operation, for each operation by its id. */
  readonly samples: (api: Api) => Promise<ReadonlyMap<string, string>> | ReadonlyMap<string, string>;
}

/** Every language, by the name of its folder. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  typescript: { label: 'TypeScript', write: writeTypescript, samples: typescriptSamples },
  python: { label: 'Python', write: writePython, samples: pythonSamples },
  java: { label: 'Java', write: writeJava, samples: javaSamples },
};
