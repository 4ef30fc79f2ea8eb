import type { Diagnostic } from '@loyaltyos/rules';

/** A diagnostic with the line that it is about, and what would mend it. */
export function showDiagnostic(file: string, source: string, diagnostic: Diagnostic): string {
  const { code, severity, message, span, fixes } = diagnostic;
  const line = source.split('\n')[span.line - 1] ?? '';
  const width = Math.max(1, Math.min(span.end - span.start, line.length - span.column + 1));
  return [
    `${file}:${span.line}:${span.column}: ${severity} ${code}: ${message}`,
    `  ${line}`,
    `  ${' '.repeat(span.column - 1)}${'^'.repeat(width)}`,
    ...fixes.map(({ title }) => `  fix: ${title}`),
  ].join('\n');
}
