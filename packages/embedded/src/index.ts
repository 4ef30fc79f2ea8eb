export { EmbeddedFailed, EmbeddedInUse } from './embedded-failed.ts';
export { runningEmbedded, type RunningEmbedded } from './running-embedded.ts';
export { startCrashable } from './start-crashable.ts';
export type { CrashableServer } from './start-crashable.ts';
export { startEmbedded } from './start-embedded.ts';
export type { EmbeddedOptions, EmbeddedServer } from './start-embedded.ts';
export { startThrowaway } from './start-throwaway.ts';
export type { ThrowawayServer } from './start-throwaway.ts';
