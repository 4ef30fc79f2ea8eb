/** A test as a JUnit report tells of it. Node.js's test runner, pytest and Surefire all write such reports. */
export interface ReportedTest {
  readonly name: string;
  /** Its class, module or suite, as the reporter says. */
  readonly group: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** What the failure, or the reason of the skip, says. */
  readonly message: string;
  readonly tookMs: number;
}

const ATTRIBUTES = String.raw`((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*`;
const TEST = new RegExp(`<testcase${ATTRIBUTES}(?:/>|>([^]*?)</testcase>)`, 'g');
const TROUBLE = new RegExp(`<(failure|error|skipped)${ATTRIBUTES}(?:/>|>([^]*?)</\\1>)`);

/** The tests of a JUnit report. What is no test case is passed over. */
export function readJunit(xml: string): readonly ReportedTest[] {
  return [...xml.matchAll(TEST)].map(([, attributes = '', content = '']) => {
    const { name = '', classname = '', time = '0' } = attributesOf(attributes);
    const trouble = TROUBLE.exec(content);
    const test = { name, group: classname, tookMs: Number(time) * 1000 };
    if (trouble === null) return { ...test, outcome: 'passed', message: '' };
    const [, kind, reasons = '', text = ''] = trouble;
    const message = [attributesOf(reasons).message ?? '', plain(text)].filter((part) => part.trim() !== '').join('\n');
    return { ...test, outcome: kind === 'skipped' ? 'skipped' : 'failed', message };
  });
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries([...found].map(([, name = '', double, single]) => [name, plain(double ?? single ?? '')]));
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text without the notation of XML. */
function plain(text: string): string {
  return text.replaceAll(
    /<!\[CDATA\[([^]*?)\]\]>|&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, data, hex, decimal, name) => {
      if (typeof data === 'string') return data;
      if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
      if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
      return NAMED[String(name)] ?? whole;
    },
  );
}
