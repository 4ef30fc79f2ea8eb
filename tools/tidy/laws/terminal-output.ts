import { searchLaw } from '../search-law.ts';

export const terminalOutput = searchLaw({
  name: 'packages write no line to the terminal: they answer, throw or log',
  files: /^(?:packages|apps)\/(?!server\/src\/cli\/|sdkgen\/runtime\/[^/]+\/package\/examples\/).*\.ts$/,
  part: 'code',
  tests: true,
  never: [
    [
      /\bconsole\.\w+|\bprocess\.(?:stdout|stderr)\b/g,
      'only the commands of apps/server and tools/ speak to a terminal',
    ],
  ],
  broken: {
    'packages/a/src/a.ts': "const a = 'console.log';\nconsole.log(a);",
    'apps/server/src/cli/a.ts': 'process.stdout.write(a);',
  },
  caught: ['packages/a/src/a.ts:2'],
});
