/** What a wrapped key belongs to; unwrapping asks for the same again. Plain words and ids only: key services log it. */
export type WrapContext = Readonly<Record<string, string>>;

/**
 * The key at the top, which wraps all others and never leaves where it is kept: a key service, or a file. No request waits
 * for it: what it wraps is unwrapped once and held in memory.
 */
export interface RootKey {
  /** The key encrypted under the current version, which the result names. */
  wrap(key: Buffer, context: WrapContext): Promise<Buffer>;
  /** The key that `wrap` was given. Rejects when the version is gone, the context is another, or a bit was changed. */
  unwrap(wrapped: Buffer, context: WrapContext): Promise<Buffer>;
  /** Makes a new version, under which `wrap` works from now on; older ones still unwrap. Gives its name. */
  rotate(): Promise<string>;
  /**
   * Destroys a version that is no longer current, with whatever is older than it: what is still wrapped under it is lost for
   * ever, which is the purpose. Does nothing when it is gone already.
   */
  destroy(version: string): Promise<void>;
  /** Whether a version's name is of this service's making. Asks nobody. */
  issued(version: string): boolean;
  /** From `destroy` until nobody can bring the version back; some services wait, in case it was a mistake. */
  readonly destructionTakesMs: number;
}
