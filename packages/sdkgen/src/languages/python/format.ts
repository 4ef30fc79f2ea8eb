import { format } from '@wasm-fmt/ruff_fmt';

/** The last step: what the writers leave to it are line breaks and empty lines. */
export function formatPython(path: string, source: string, width = 100): string {
  try {
    return format(source, path, { line_width: width, quote_style: 'double' });
  } catch (cause) {
    throw new Error(`${path} is no Python`, { cause });
  }
}
