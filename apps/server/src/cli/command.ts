import type { ParseArgsConfig } from 'node:util';

/** One option of a command, as `parseArgs` takes it and as help shows it. */
export interface OptionDeclaration {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** One line for people. */
  readonly help: string;
  /** What stands for the value in help; a string option without one shows TEXT. */
  readonly value?: string;
}

/** A command of the CLI: one file each. */
export interface Command {
  /** As it is typed: `tenant create`. */
  readonly name: string;
  readonly summary: string;
  /** What its positional arguments are called, in order. `FILE...`: one or more. `[SLUG]`: may be left out; the last ones only. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionDeclaration>>;
  /** Further text of its help. */
  readonly details?: string;
  /** @returns the exit code. */
  run(call: CommandCall): Promise<ExitCode>;
}

/** A command line that was read: values by option name, positionals as many as declared, or more where that is allowed. */
export interface CommandCall {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Done; done but what was looked for is wrong or some input was refused; the command line or the configuration is off. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command speaks. Answers go to standard output, everything else to standard error. */
export interface Terminal {
  /** True with `--json`: answers are JSON documents, one a line. */
  readonly json: boolean;
  /** The answer: its text, or with `--json` its document. */
  answer(text: string, document: unknown): void;
  /** What is going on. */
  note(text: string): void;
  /** How far it is, overwritten by what comes next; nothing where nobody watches. */
  progress(text: string): void;
}

/** The text of an option, if it was given. */
export function textOf(call: CommandCall, name: string): string | undefined {
  const value = call.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Something is off with what the user typed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type ParseOptions = NonNullable<ParseArgsConfig['options']>;
