import { parseBounded } from '../compile.ts';
import { makeReport } from '../report.ts';
import { printDoc } from './doc.ts';
import { layOut } from './layout.ts';

/** The longest line that the formatter writes where it can break one. */
const WIDTH = 110;

/**
 * The source in its one layout: comments stay where they are, single empty lines too, and nothing changes its meaning.
 * Formatting what was formatted changes nothing. A source that does not parse comes back as it is.
 */
export function format(source: string): string {
  const report = makeReport(source);
  const tree = parseBounded(source, report);
  return tree === undefined || report.hasErrors ? source : printDoc(layOut(tree), WIDTH);
}
