import { posix } from 'node:path';
import type { Law, Offence } from '../law.ts';
import { lineAt, type Tree } from '../source-tree.ts';

/** Pages that are copied into an SDK: it is there that their links lead somewhere. */
const COPIED = /^packages\/sdkgen\/runtime\/[^/]+\/package\//;

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** The text with fenced blocks and code spans blank: what they show is no link. */
function proseOf(text: string): string {
  return text.replaceAll(/^(?<fence>`{3,}).*\n[\s\S]*?^\k<fence>$/gm, blank).replaceAll(/`[^`\n]*`/g, blank);
}

/** The anchors of a page: its headings in lower case, without punctuation, with dashes for spaces. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ +(?<title>.+)$/gm)].map((match) => match.groups?.title ?? '');
  return new Set(
    headings.map((title) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{Letter}\p{Number} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Says what is wrong with a relative link, or nothing. */
function objection(tree: Tree, folders: ReadonlySet<string>, path: string, link: string): string | undefined {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file)).replace(/\/$/, '');
  const text = tree.get(target);
  if (text === undefined) return folders.has(target) ? undefined : 'there is no such file';
  if (anchor === undefined || !target.endsWith('.md') || anchorsOf(text).has(anchor)) return undefined;
  return 'the page has no such heading';
}

export const markdownLinks: Law = {
  name: 'relative links in documents lead somewhere',
  check(tree) {
    const folders = new Set(
      [...tree.keys()].flatMap((path) => [...path.matchAll(/\//g)].map((at) => path.slice(0, at.index))),
    );
    const pages = [...tree].filter(([path]) => path.endsWith('.md') && !COPIED.test(path));
    const offences = pages.flatMap(([path, text]) =>
      [...proseOf(text).matchAll(/\]\((?<link>[^)\s]+)\)|^\[[^\]]+\]: +(?<reference>\S+)/gm)].flatMap(
        (match): Offence[] => {
          const link = match.groups?.link ?? match.groups?.reference ?? '';
          if (/^[a-z]+:/.test(link)) return [];
          const why = objection(tree, folders, path, link);
          return why === undefined ? [] : [{ path, line: lineAt(text, match.index), why: `${link}: ${why}` }];
        },
      ),
    );
    return { visited: pages.length, offences };
  },
  broken: {
    'docs/a.md':
      '# One thing, two\n[ok](#one-thing-two) [ok](b.md) [ok](../docs)\n[gone](c.md)\n[lost](b.md#nowhere)\n```\n[shown](d.md)\n```\n',
    'docs/b.md': '# B',
  },
  caught: ['docs/a.md:3', 'docs/a.md:4'],
};
