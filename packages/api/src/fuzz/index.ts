export type { FuzzSession, FuzzTenant } from './caller.ts';
export { runFuzz, type Finding, type FuzzOptions, type FuzzResult } from './run-fuzz.ts';
