import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';

/** The help of the whole CLI. */
export async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    'loyaltyos: a loyalty engine that you run yourself',
    '',
    'Usage: loyaltyos COMMAND [options]',
    '',
    ...lines,
    '',
    'loyaltyos COMMAND --help tells more. --json makes any answer JSON.',
    'Exit codes: 0 done; 1 something was found wrong or refused; 2 the command line or the configuration is off.',
  ].join('\n');
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const options = [
    ...Object.entries(command.options).map(([name, { type, short, help, value }]) => {
      const flag = `${short === undefined ? '' : `-${short}, `}--${name}${type === 'string' ? ` ${value ?? 'TEXT'}` : ''}`;
      return [flag, help] as const;
    }),
    ['--json', 'answer in JSON'] as const,
  ];
  const width = Math.max(...options.map(([flag]) => flag.length));
  return [
    command.summary,
    '',
    `Usage: loyaltyos ${[command.name, ...command.positionals].join(' ')} [options]`,
    '',
    ...options.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`),
    ...(command.details === undefined ? [] : ['', command.details]),
  ].join('\n');
}
