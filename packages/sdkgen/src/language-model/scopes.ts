/** Things of a language would have one name where each needs its own. */
export class NameCollision extends Error {
  override readonly name = 'NameCollision';
}

/** The names that are taken, place by place. */
export class Scopes {
  readonly #language: string;
  readonly #taken = new Map<string, Map<string, string>>();
  readonly #collisions: string[] = [];

  constructor(language: string) {
    this.#language = language;
  }

  /** Takes a name for what the document calls `wire`, and gives it back. */
  take(scope: string, wire: string, name: string): string {
    const taken = this.#taken.get(scope) ?? new Map<string, string>();
    this.#taken.set(scope, taken);
    const before = taken.get(name);
    if (!/^[\p{L}_]/u.test(name)) this.#collisions.push(`${scope}: \`${wire}\` has no name that begins with a letter`);
    else if (before !== undefined)
      this.#collisions.push(`${scope}: \`${before}\` and \`${wire}\` are both \`${name}\``);
    taken.set(name, wire);
    return name;
  }

  /** The same, for a scope that is named once. */
  of(scope: string): (wire: string, name: string) => string {
    return (wire, name) => this.take(scope, wire, name);
  }

  /**
   * Says whether all names were free.
   *
   * @throws {NameCollision} With every collision on a line of its own.
   */
  settle(): void {
    if (this.#collisions.length === 0) return;
    throw new NameCollision(`${this.#language}: names collide\n${this.#collisions.join('\n')}`);
  }
}
