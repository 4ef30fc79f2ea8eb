export { EmbeddedFailed } from './embedded-failed.ts';
export { startEmbedded } from './start-embedded.ts';
export type { EmbeddedOptions, EmbeddedServer } from './start-embedded.ts';
export { startThrowaway } from './start-throwaway.ts';
export type { ThrowawayServer } from './start-throwaway.ts';
