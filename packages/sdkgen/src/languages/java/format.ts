import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import java from 'prettier-plugin-java';

const WIDTH = 120;
/** What was formatted before, by what it was made of: formatting takes longer than everything else. */
const KEPT = join(import.meta.dirname, '../../../../../.cache/java-format');
const FORMATTER = prettier.version;

/** The last step: what the writers leave to it are line breaks and empty lines. */
export async function formatJava(path: string, source: string, width = WIDTH): Promise<string> {
  const key = createHash('sha256').update(`${FORMATTER}\n${width}\n${source}`).digest('hex');
  const kept = join(KEPT, key.slice(0, 2), key);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const formatted = await format(path, source, width);
  mkdirSync(join(kept, '..'), { recursive: true });
  writeFileSync(kept, formatted);
  return formatted;
}

async function format(path: string, source: string, width: number): Promise<string> {
  try {
    return await prettier.format(source, { parser: 'java', plugins: [java], printWidth: width, tabWidth: 4 });
  } catch {
    // What the parser says is its whole tree.
    throw new Error(`${path} is no Java:\n${source}`);
  }
}
