import type { LanguageTests } from '../conformance/language-tests.ts';
import { javaTests } from './java/toolchain.ts';
import { pythonTests } from './python/toolchain.ts';
import { typescriptTests } from './typescript/toolchain.ts';

/** The conformance tests of every language, by the name of its folder. */
export const LANGUAGE_TESTS: Readonly<Record<string, LanguageTests>> = {
  typescript: typescriptTests,
  python: pythonTests,
  java: javaTests,
};
