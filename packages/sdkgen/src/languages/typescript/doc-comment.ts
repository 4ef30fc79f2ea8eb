/** How wide a line of a comment is, with what stands before it. */
const WIDTH = 120;

/** A comment for editors: paragraphs, each broken at the width; none where there is nothing to say. */
export function docComment(paragraphs: readonly string[], indent = 0): string | undefined {
  const said = paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.replaceAll('*/', '*\\/'));
  if (said.length === 0) return undefined;
  const [only = ''] = said;
  const single = `/** ${only} */`;
  if (said.length === 1 && !only.includes('\n') && single.length + indent <= WIDTH) return single;
  const lines = said.flatMap((paragraph, index) => [
    ...(index === 0 || (isTag(paragraph) && isTag(said[index - 1] ?? '')) ? [] : ['']),
    ...wrap(paragraph, WIDTH - indent - 3),
  ]);
  return ['/**', ...lines.map((line) => (line === '' ? ' *' : ` * ${line}`)), ' */'].join('\n');
}

function isTag(paragraph: string): boolean {
  return paragraph.startsWith('@');
}

/** Breaks between words; code blocks stay as they are. */
function wrap(paragraph: string, width: number): string[] {
  if (paragraph.startsWith('```')) return paragraph.split('\n');
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A sentence ends with a stop. */
export function sentence(text: string): string {
  return text === '' || /[.:!?]$/.test(text) ? text : `${text}.`;
}
