/** Sets of texts, none of which is changed. */
export type Texts = ReadonlySet<string>;

export function inEither(a: Texts, b: Texts): Texts {
  return new Set([...a, ...b]);
}

export function inBoth(a: Texts, b: Texts): Texts {
  return new Set([...a].filter((text) => b.has(text)));
}

export function without(a: Texts, b: Texts): Texts {
  return new Set([...a].filter((text) => !b.has(text)));
}

export function isWithin(a: Texts, b: Texts): boolean {
  return [...a].every((text) => b.has(text));
}

export function haveCommon(a: Texts, b: Texts): boolean {
  return [...a].some((text) => b.has(text));
}
