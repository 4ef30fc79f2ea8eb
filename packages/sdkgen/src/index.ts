export { generate } from './generate.ts';
export { lintDocument } from './lint/lints.ts';
