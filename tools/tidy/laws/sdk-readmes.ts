import type { Law } from '../law.ts';

const README = /^sdks\/[^/]+\/README\.md$/;

/** What a page of an SDK has a section about, and how such a section may be called. */
const SECTIONS: Readonly<Record<string, RegExp>> = {
  installing: /^## .*\binstall/im,
  'the first call': /^## .*\bfirst call/im,
  configuration: /^## .*\bconfigur/im,
  errors: /^## .*\berrors/im,
  retries: /^## .*\bretries/im,
  lists: /^## .*\b(?:lists|pages)/im,
  webhooks: /^## .*\bwebhooks/im,
};

export const sdkReadmes: Law = {
  name: 'the page of an SDK says how it is installed, called, configured, and what it does about errors, lists and webhooks',
  check(tree) {
    const pages = [...tree].filter(([path]) => README.test(path));
    const offences = pages.flatMap(([path, text]) =>
      Object.entries(SECTIONS)
        .filter(([, heading]) => !heading.test(text))
        .map(([what]) => ({ path, line: 1, why: `has no section about ${what}` })),
    );
    return { visited: pages.length, offences };
  },
  broken: {
    'sdks/cobol/README.md':
      '## Install\n\n## The first call\n\n## Configuration\n\n## Errors\n\nRetries.\n\n## Pages\n\n## Webhooks\n',
    'sdks/cobol/src/README.md': '# Not this one\n',
  },
  caught: ['sdks/cobol/README.md:1'],
};
