export { nextRelease } from './changelog/next-release.ts';
export { generate } from './generate.ts';
export { lintDocument } from './lint/lints.ts';
