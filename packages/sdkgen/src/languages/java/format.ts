import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import java from 'prettier-plugin-java';

const WIDTH = 120;
/** What was formatted before, by what it was made of: formatting takes longer than everything else. */
const KEPT = join(import.meta.dirname, '../../../../../.cache/java-format');
const FORMATTER = prettier.version;
/** What this process has formatted or found. */
const used = new Set<string>();

/** The last step: what the writers leave to it are line breaks and empty lines. */
export async function formatJava(path: string, source: string, width = WIDTH): Promise<string> {
  const key = createHash('sha256').update(`${FORMATTER}\n${width}\n${source}`).digest('hex');
  const kept = join(KEPT, key);
  used.add(key);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const formatted = await format(path, source, width);
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(kept, formatted);
  return formatted;
}

/** Keeps nothing but what was asked for since this process began: called when a whole SDK was written. */
export function forgetUnused(): void {
  const kept = existsSync(KEPT) ? readdirSync(KEPT) : [];
  for (const name of kept.filter((each) => !used.has(each))) rmSync(join(KEPT, name), { recursive: true, force: true });
}

async function format(path: string, source: string, width: number): Promise<string> {
  try {
    return await prettier.format(source, { parser: 'java', plugins: [java], printWidth: width, tabWidth: 4 });
  } catch {
    // What the parser says is its whole tree.
    throw new Error(`${path} is no Java:\n${source}`);
  }
}
