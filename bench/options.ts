import { parseArgs, type ParseArgsConfig } from 'node:util';
import { hasPostgres15, type PostgresRelease } from '@loyaltyos/testing';

type Declared = NonNullable<ParseArgsConfig['options']>;

/** The command line of a benchmark. `--help` prints the usage, and what is not understood prints why, and both end the process. */
export function readOptions<const Options extends Declared>(
  options: Options,
  usage: string,
): ReturnType<typeof parseArgs<{ options: Options }>>['values'] {
  const args = process.argv.slice(2).filter((arg, index) => index > 0 || arg.startsWith('-'));
  if (args.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit();
  }
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** Says why a benchmark cannot begin, and ends the process. */
export function refuse(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}

export function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : refuse(`--${name} is 1 to ${most}.`);
}

/** The PostgreSQL to measure on: Debian's where this machine has it. */
export function releaseOf(text: string | undefined): PostgresRelease {
  const release = text ?? (hasPostgres15() ? 'postgresql-15' : 'embedded');
  return release === 'embedded' || release === 'postgresql-15'
    ? release
    : refuse('--postgres is embedded or postgresql-15.');
}
