/** The embedded server cannot be had. The message says why and what to do; it is for the operator at start. */
export class EmbeddedFailed extends Error {
  override readonly name = 'EmbeddedFailed';
}

/** Another process has the data folder. Whoever only wants to look may ask `runningEmbedded` for its server. */
export class EmbeddedInUse extends EmbeddedFailed {}
