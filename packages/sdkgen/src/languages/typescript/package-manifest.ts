import { SDK_VERSION } from '../../changelog/release-notes.ts';

/** `package.json` of the SDK. */
export function packageManifest(): object {
  return {
    name: '@loyaltyos/sdk',
    version: SDK_VERSION,
    description: 'The SDK of LoyaltyOS for TypeScript and JavaScript: Node.js and browsers, without dependencies.',
    keywords: ['loyalty', 'points', 'rewards', 'loyaltyos'],
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    exports: {
      '.': entryOf('index'),
      './webhooks': entryOf('core/webhooks/index'),
      './package.json': './package.json',
    },
    files: ['dist', 'src', 'CHANGELOG.md', 'REFERENCE.md'],
    engines: { node: '>=20' },
    scripts: {
      build: 'tsc -p tsconfig.json',
      prepack: 'npm run build',
      check: 'npm run build && tsc -p tsconfig.check.json',
    },
    devDependencies: { '@types/node': '24.19.2', typescript: '7.0.2' },
  };
}

/** What is imported, and its types. `default` and not `import`, so that Node.js can also `require` it. */
function entryOf(module: string): object {
  return { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` };
}
