import { createReadStream } from 'node:fs';
import { UsageError } from '../command.ts';

/** The longest line that is read, in characters. */
const MAX_LINE = 4 * 1024 * 1024;

/** The lines of a file with their numbers, empty ones left out; the memory it takes is that of the longest. @throws UsageError */
export async function* linesOfFile(file: string): AsyncGenerator<{ readonly number: number; readonly text: string }> {
  let [rest, number] = ['', 0];
  try {
    for await (const piece of createReadStream(file, 'utf8')) {
      const lines = (rest + String(piece)).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE) throw new UsageError(`${file}: line ${number + lines.length + 1} is too long.`);
      for (const text of lines) {
        number += 1;
        if (text.trim() !== '') yield { number, text };
      }
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  if (rest.trim() !== '') yield { number: number + 1, text: rest };
}
