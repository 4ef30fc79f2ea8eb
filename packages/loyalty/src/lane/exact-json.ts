/** JSON with whole numbers of any size: a bigint is written as an object that nothing else is written as. */
interface Whole {
  readonly $whole: string;
}

/** An answer as it is stored; `fromExactJson` gives it back unchanged. */
export function toExactJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'bigint' ? ({ $whole: String(member) } satisfies Whole) : member,
  );
}

export function fromExactJson(text: string): unknown {
  return JSON.parse(text, (_key, member: unknown) => (isWhole(member) ? BigInt(member.$whole) : member));
}

function isWhole(member: unknown): member is Whole {
  return typeof member === 'object' && member !== null && typeof (member as Partial<Whole>).$whole === 'string';
}
