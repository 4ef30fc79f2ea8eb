import { searchLaw } from '../search-law.ts';

const WHY = 'say what the software does, not where or how it was written';

export const plainOrigin = searchLaw({
  name: 'texts tell of the software, not of the desk that it was written at',
  files: /^(?!package-lock\.json$|LICENSE$)/,
  tests: true,
  never: [
    [/(?<![\w.~-])\/(?:wor[k]|home\/\w+|User[s]\/\w+)\/\S*/g, WHY],
    [/\bshare[d]\/(?:design|issues|notes)\b|\bnote[s]\/contract\b/g, WHY],
    [/\b(?:issu[e]|tickets?) +(?:#?\d+|show)\b/gi, WHY],
    [/(?<!user[-_ ])\bagent[s]?\b/g, WHY],
    [/\b(?:c[l]aude|anthropi[c]|chat-?gp[t]|co-?pilo[t]|open ?a[i]|ll[m]s?)\b/gi, WHY],
    [/\b(?:A[I]|a[i]-generated)\b/g, WHY],
  ],
  exceptions: {
    'tools/tidy/laws/plain-origin.ts': 'shows what it forbids',
    'packages/api/src/reference/reference-page.ts': 'switches an option off, by the name that the package gives it',
  },
  broken: {
    'docs/a.md': 'The user-agent and the userAgent are fine.\nSee /home/me/notes.md.',
    'packages/a/src/b.ts': '// As issue 12 asks.\n\n// Ticket 7 has more.',
  },
  caught: ['docs/a.md:2', 'packages/a/src/b.ts:1', 'packages/a/src/b.ts:3'],
});
