/** The key service cannot be used; the text says which, what was asked and why not. For the operator; holds no secrets. */
export class RootKeyError extends Error {
  override readonly name = 'RootKeyError';
  /** Whether asking again later may do: it did not answer, or was busy. */
  readonly isTemporary: boolean;

  constructor(message: string, { isTemporary }: { isTemporary: boolean }) {
    super(message);
    this.isTemporary = isTemporary;
  }
}
