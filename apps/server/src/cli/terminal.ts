import type { Terminal } from './command.ts';

/** The terminal of the process. */
export function processTerminal(json: boolean): Terminal {
  const watched = process.stderr.isTTY;
  let unfinished = false;
  const clear = (): void => {
    if (unfinished) process.stderr.write('\r\u001B[K');
    unfinished = false;
  };
  return {
    json,
    answer(text, document) {
      clear();
      process.stdout.write(`${json ? JSON.stringify(document, bigintAsText) : text}\n`);
    },
    note(text) {
      clear();
      process.stderr.write(`${text}\n`);
    },
    progress(text) {
      if (!watched) return;
      clear();
      process.stderr.write(text);
      unfinished = true;
    },
  };
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
