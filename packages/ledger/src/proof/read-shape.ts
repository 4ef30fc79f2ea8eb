/** What was read is not of the shape it must have; the text says where. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

type Reader<Value> = (value: unknown, at: string) => Value;

/** An object of exactly these members. */
export function shape<Members extends Readonly<Record<string, Reader<unknown>>>>(
  members: Members,
): Reader<{ readonly [Name in keyof Members]: ReturnType<Members[Name]> }> {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeError(`${at} is no object`);
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(members, name));
    if (unknown !== undefined) throw new ShapeError(`${at} has an unknown member ${JSON.stringify(unknown)}`);
    const read = Object.entries(members).map(([name, reader]) => {
      const member = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      return [name, reader(member, `${at}/${name}`)];
    });
    return Object.fromEntries(read) as { readonly [Name in keyof Members]: ReturnType<Members[Name]> };
  };
}

export function listOf<Value>(reader: Reader<Value>): Reader<readonly Value[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new ShapeError(`${at} is no list`);
    return value.map((item, index) => reader(item, `${at}/${index}`));
  };
}

export function orNull<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (value, at) => (value === null ? null : reader(value, at));
}

export const text: Reader<string> = (value, at) => {
  if (typeof value !== 'string') throw new ShapeError(`${at} is no text`);
  return value;
};

/** A whole number, 0 or more. */
export const count: Reader<number> = (value, at) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new ShapeError(`${at} is no count`);
  return value as number;
};

/** A position: a decimal in text, written in the one way. */
export const position: Reader<bigint> = (value, at) => {
  const digits = text(value, at);
  if (!/^(0|[1-9]\d{0,18})$/.test(digits)) throw new ShapeError(`${at} is no position`);
  return BigInt(digits);
};

/** A hash in lower-case hex. */
export const hash: Reader<Buffer> = (value, at) => {
  const digits = text(value, at);
  if (!/^[0-9a-f]{64}$/.test(digits)) throw new ShapeError(`${at} is no hash`);
  return Buffer.from(digits, 'hex');
};

/** A signature in base64url, written in the one way. */
export const signature: Reader<Buffer> = (value, at) => {
  const letters = text(value, at);
  const bytes = Buffer.from(letters, 'base64url');
  if (bytes.length !== 64 || bytes.toString('base64url') !== letters) throw new ShapeError(`${at} is no signature`);
  return bytes;
};

/** An instant, written in the one way that we write it; in microseconds. */
export const instant: Reader<bigint> = (value, at) => {
  const written = text(value, at);
  const ms = Date.parse(written);
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== written) throw new ShapeError(`${at} is no instant`);
  return BigInt(ms) * 1000n;
};
