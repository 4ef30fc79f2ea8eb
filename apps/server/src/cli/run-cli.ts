import { parseArgs } from 'node:util';
import { Problem } from '@loyaltyos/problems';
import { ConfigError } from '../config.ts';
import { EXIT, UsageError, type Command, type ExitCode, type ParseOptions } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { helpOf, overview } from './help.ts';
import { processTerminal } from './terminal.ts';

/**
 * Runs a command line and returns the exit code. What the user can mend is told in a sentence; everything else is a defect
 * and comes with its stack.
 */
export async function runCli(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  const found = await commandOf(argv);
  const wantsHelp = argv.includes('--help') || argv.includes('-h') || argv[0] === 'help';
  if (found === undefined) {
    if (argv.length > 0 && !wantsHelp) {
      return refuse(`There is no command ${argv[0]}.\n\n${await overview()}`);
    }
    process.stdout.write(`${await overview()}\n`);
    return argv.length === 0 ? EXIT.usage : EXIT.ok;
  }
  if (wantsHelp) {
    process.stdout.write(`${helpOf(found.command)}\n`);
    return EXIT.ok;
  }
  try {
    return await runCommand(found.command, found.rest, environment);
  } catch (error) {
    if (error instanceof UsageError) return refuse(`${error.message}\n\n${helpOf(found.command)}`);
    if (error instanceof ConfigError) return refuse(error.message);
    const told = expected(error);
    if (told === undefined) throw error;
    process.stderr.write(`${told}\n`);
    return EXIT.failed;
  }
}

async function commandOf(argv: readonly string[]): Promise<{ command: Command; rest: readonly string[] } | undefined> {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load !== undefined) return { command: await load(), rest: argv.slice(words) };
  }
  return undefined;
}

async function runCommand(
  command: Command,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  const options: ParseOptions = { json: { type: 'boolean' } };
  for (const [name, { type, short }] of Object.entries(command.options)) {
    options[name] = short === undefined ? { type } : { type, short };
  }
  const { values, positionals } = readArguments(args, options);
  if (!takes(command, positionals.length)) {
    const wanted = command.positionals.length === 0 ? 'no arguments' : command.positionals.join(' ');
    throw new UsageError(`${command.name} takes ${wanted}.`);
  }
  const given = values as Readonly<Record<string, string | boolean | undefined>>;
  return command.run({ values: given, positionals, terminal: processTerminal(given['json'] === true), environment });
}

/** A last argument that ends in `...` may be given several times, one in brackets may be left out. */
function takes({ positionals }: Command, count: number): boolean {
  const isOpen = positionals.at(-1)?.endsWith('...') === true;
  const required = positionals.filter((name) => !name.startsWith('[')).length;
  return (count >= required && count <= positionals.length) || (isOpen && count > positionals.length);
}

function readArguments(args: readonly string[], options: ParseOptions): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The command line cannot be read.', { cause: error });
  }
}

/** The sentence for what is expected to go wrong; undefined for a defect. */
function expected(error: unknown): string | undefined {
  if (error instanceof Problem) {
    const places = error.errors.map(({ pointer, message }) => `  ${pointer}: ${message}`);
    return [error.message, ...places].join('\n');
  }
  if (error instanceof Error && (TOLD.has(error.name) || isListenError(error))) return error.message;
  return undefined;
}

/** Errors whose texts are for the operator. By name, so that the packages they come from are loaded by need only. */
const TOLD: ReadonlySet<string> = new Set([
  'DatabaseRefused',
  'EmbeddedFailed',
  'KeyFileError',
  'RootKeyError',
  'KeysRefused',
]);

/** The port is taken, or may not be used. */
function isListenError(error: Error): boolean {
  return 'syscall' in error && (error.syscall === 'listen' || error.syscall === 'open');
}

function refuse(text: string): ExitCode {
  process.stderr.write(`${text}\n`);
  return EXIT.usage;
}
