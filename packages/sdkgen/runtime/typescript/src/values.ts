/** Text of which these values are known today. Others may come: treat them as you would treat what you do not know. */
export type OpenEnum<Known extends string> = Known | (string & {});

/** An exact decimal in plain notation: `"149.99"`. Arithmetic on money needs a decimal library, never `Number`. */
export type Decimal = string;

/** An exact decimal as text, or a number, which is sent as JavaScript writes it: `149.99` is sent as `149.99`. */
export type DecimalInput = string | number;

/** A moment: a `Date`, or its text with an offset after RFC 3339, `2026-03-01T09:30:00Z`. */
export type InstantInput = Date | string;

/** A day: `2026-03-01`. */
export type PlainDate = string;

/** A length of time after ISO 8601: `P30D`, `PT36H`. */
export type Duration = string;

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/**
 * The discriminator of an object of a kind that this SDK does not know: any text but those that it knows. TypeScript has no such
 * type. One member of an enumeration that nothing is ever equal to comes nearest: the compiler tells it from all that is known.
 */
declare enum Unlisted {
  value = '(unlisted)',
}
export type { Unlisted };

/** An object of a kind that this SDK does not know, as it came. */
export type UnknownArm<Discriminator extends string> = { readonly [Name in Discriminator]: Unlisted } & {
  readonly [name: string]: unknown;
};
