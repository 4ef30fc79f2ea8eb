import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { assertPrints } from './assert-prints.ts';
import type { RunnableBlock } from './runnable-blocks.ts';

const BINARIES = join(import.meta.dirname, '../../node_modules/.bin');
const MOST_MS = 60_000;

/** Parts what one block printed from what the next one did. */
const BETWEEN = '\u001E';

/**
 * Runs the blocks of a page one after the other in one shell, as a reader would paste them, and holds what they print
 * against the page.
 *
 * @throws Error that names the block which failed or printed something else.
 */
export function runPage(path: string, blocks: readonly RunnableBlock[], folder: string): void {
  const script = blocks.map((block) => `${block.script}\nprintf '${BETWEEN}'`).join('\n');
  const shell = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: MOST_MS,
    env: { ...process.env, PATH: `${BINARIES}:${process.env['PATH'] ?? ''}` },
  });
  const outputs = shell.stdout.split(BETWEEN);
  for (const [index, { line, prints }] of blocks.entries()) {
    const output = outputs[index] ?? '';
    const place = `${path}:${line}`;
    if (index >= outputs.length - 1) throw new Error(`${place} fails (${shell.status}):\n${output}${shell.stderr}`);
    try {
      if (prints !== undefined) assertPrints(output, prints);
    } catch (error) {
      throw new Error(`${place} does not print what the page says, but:\n${output}`, { cause: error });
    }
  }
}
