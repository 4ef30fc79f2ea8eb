import { Type, type TUnsafe } from 'typebox';

interface TextOptions {
  readonly description: string;
  /** In code points. */
  readonly maxLength: number;
  readonly minLength?: number;
  readonly example?: string;
}

/** Text of people: any script, stored as it is. */
export function Text(options: TextOptions): TUnsafe<string> {
  return Type.Unsafe<string>(textSchema(options));
}

/** Text about a person: encrypted where it is stored, never in a log. */
export function PersonalText(options: TextOptions): TUnsafe<string> {
  return Type.Unsafe<string>({ ...textSchema(options), 'x-pii': true });
}

/** Text that names something to machines and rules: no control characters and no overrides of direction. */
export function Label(options: TextOptions): TUnsafe<string> {
  return Type.Unsafe<string>({ ...textSchema(options), pattern: LABEL });
}

/** A name made of letters, digits and hyphens, as rule sets have. */
export function Name(options: TextOptions): TUnsafe<string> {
  return Type.Unsafe<string>({ ...textSchema(options), pattern: '^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$' });
}

/** Text that must not be logged or shown again. */
export function Secret(options: TextOptions): TUnsafe<string> {
  return Type.Unsafe<string>({ ...textSchema(options), format: 'password', 'x-secret': true });
}

const LABEL = '^[^\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]*$';

function textSchema({ description, maxLength, minLength = 1, example }: TextOptions): object {
  return {
    type: 'string',
    minLength,
    maxLength,
    description,
    ...(example === undefined ? {} : { examples: [example] }),
  };
}
