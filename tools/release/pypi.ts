import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PYTHON_REQUIREMENTS } from '@loyaltyos/sdkgen';
import { readTarball, readZip, type Archive } from './archive.ts';
import { checksum } from './checksums.ts';
import { differences, machinePaths, strayAndMissing, wrongFacts } from './contents.ts';
import { MACHINE_FOLDERS, copySources, freshFolder, withEmptyProject } from './folders.ts';
import { LICENCE_ID, type LanguageRelease, type ReleaseFacts } from './language-release.ts';
import { noFaults } from './report.ts';
import { hasCommand, runCommand } from './run-command.ts';

const LANGUAGE = 'python';
const PYTHON = process.platform === 'win32' ? 'python' : 'python3';
/** The least Python that the SDK runs on, with what makes virtual environments. */
const SUITABLE = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
/** What `pyproject.toml` names as its builder, in the version that the SDK is developed with, so that building again gives the same. */
const BUILDER = ['hatchling', '-c', PYTHON_REQUIREMENTS];

interface Distributions {
  readonly sources: string;
  readonly wheel: string;
  readonly sdist: string;
}

/** The wheel and the source distribution of PyPI. */
export const pypiRelease: LanguageRelease = {
  language: LANGUAGE,
  lacks: () => (hasCommand(PYTHON, ['-c', SUITABLE]) ? undefined : 'Python 3.10 with venv'),
  run(report, facts) {
    let built: Distributions | undefined;
    let python = '';
    report.check(LANGUAGE, 'wheel and sdist are built', () => {
      python = environmentIn(freshFolder(LANGUAGE, 'builder'), BUILDER);
      built = build(python, 'package');
      return [built.wheel, built.sdist].map(sizeOf).join(', ');
    });
    if (built === undefined) return;
    const { sources, wheel, sdist } = built;
    const inWheel = readZip(readFileSync(wheel));
    const inSdist = readTarball(readFileSync(sdist));
    report.check(LANGUAGE, 'they hold what they should and nothing else', () =>
      checkContents({ wheel: inWheel, sdist: inSdist }, facts),
    );
    report.check(LANGUAGE, 'they say what they are', () => checkMetadata({ wheel: inWheel, sdist: inSdist }, facts));
    report.check(LANGUAGE, 'built again from another folder they have the same bytes', () =>
      again(python, { sources, wheel, sdist }),
    );
    for (const [name, file] of [
      ['wheel', wheel],
      ['sdist', sdist],
    ] as const) {
      report.check(LANGUAGE, `the ${name}, installed in an empty environment, works`, () => tryIn(file, facts));
    }
  },
};

/** Makes a virtual environment with some packages, and gives its Python. */
function environmentIn(folder: string, packages: readonly string[]): string {
  runCommand(PYTHON, ['-m', 'venv', '.venv'], { folder });
  const python = join(folder, '.venv', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  runCommand(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages], { folder });
  return python;
}

function build(python: string, name: string, original?: string): Distributions {
  const sources = copySources(LANGUAGE, `${name}-sources`, original);
  const folder = freshFolder(LANGUAGE, name);
  runCommand(python, ['-m', 'hatchling', 'build', '-t', 'sdist', '-t', 'wheel', '-d', folder], { folder: sources });
  const made = readdirSync(folder);
  const file = (ending: string): string => join(folder, made.find((name) => name.endsWith(ending)) ?? ending);
  return { sources, wheel: file('.whl'), sdist: file('.tar.gz') };
}

function sizeOf(file: string): string {
  return `${(readFileSync(file).length / 1024).toFixed(0)} KB`;
}

interface Archives {
  readonly wheel: Archive;
  readonly sdist: Archive;
}

/**
 * Compares what is in wheel and sdist with what should be.
 *
 * @throws {Error} With all that differs.
 */
export function checkContents({ wheel, sdist }: Archives, { version }: ReleaseFacts): string {
  const top = `loyaltyos-${version}`;
  const info = `${top}.dist-info`;
  const modules = [...sdist.keys()].filter((path) => /^[^/]+\/src\/loyaltyos\/[a-z_/]+\.py$/.test(path));
  const inWheel = modules.map((path) => path.slice(`${top}/src/`.length));
  const ofInfo = ['METADATA', 'WHEEL', 'RECORD', 'licenses/LICENSE'].map((name) => `${info}/${name}`);
  const documents = ['README.md', 'REFERENCE.md', 'CHANGELOG.md', 'LICENSE'];
  const ofTop = ['PKG-INFO', 'pyproject.toml', 'src/loyaltyos/py.typed', ...documents];
  // The builder adds what Git ignores, so that a build from there leaves out the same.
  const besides = [
    /^[^/]+\/\.gitignore$/,
    /^[^/]+\/src\/loyaltyos\/[a-z_/]+\.py$/,
    /^[^/]+\/(?:tests|examples)\/[a-z_/-]+\.(?:py|json)$/,
  ];
  noFaults([
    ...strayAndMissing(wheel, { files: ['loyaltyos/py.typed', ...inWheel, ...ofInfo], also: [] }),
    ...strayAndMissing(sdist, { files: ofTop.map((name) => `${top}/${name}`), also: besides }),
    ...[wheel, sdist].flatMap((archive) => machinePaths(archive, MACHINE_FOLDERS)),
  ]);
  return `${wheel.size} files in the wheel, ${sdist.size} in the sdist, ${modules.length} modules`;
}

function textOf(archive: Archive, path: string): string {
  return archive.get(path)?.toString('utf8') ?? '';
}

/** What may be installed along with the SDK. */
const DEPENDENCIES = new Set(['anyio', 'httpx', 'pydantic', 'typing-extensions']);

/** The page of a package has no files beside it. */
const RELATIVE_LINK = /\]\((?!https?:|#)[^)]+\)/g;

/**
 * Compares what wheel and sdist say of themselves with what is so everywhere.
 *
 * @throws {Error} With all that differs.
 */
export function checkMetadata({ wheel, sdist }: Archives, { version, licence }: ReleaseFacts): string {
  const top = `loyaltyos-${version}`;
  const said = textOf(wheel, `${top}.dist-info/METADATA`);
  const [head = '', ...rest] = said.split('\n\n');
  const fields = (name: string): string[] =>
    [...head.matchAll(new RegExp(`^${name}: (.*)$`, 'gm'))].map((match) => match[1] ?? '');
  const needs = fields('Requires-Dist').map((text) => (/^[\w-]+/.exec(text)?.[0] ?? '').replaceAll('_', '-'));
  noFaults([
    ...wrongFacts({
      name: [fields('Name')[0], 'loyaltyos'],
      version: [fields('Version')[0], version],
      licence: [fields('License-Expression')[0], LICENCE_ID],
      'the text of the licence': [textOf(wheel, `${top}.dist-info/licenses/LICENSE`) === licence, true],
      'the newest release of the changelog': [textOf(sdist, `${top}/CHANGELOG.md`).match(/^## (\S+),/m)?.[1], version],
      'the oldest Python': [fields('Requires-Python')[0], '>=3.10'],
      'the long description': [rest.join('\n\n').trim() === textOf(sdist, `${top}/README.md`).trim(), true],
      'what the sdist says': [textOf(sdist, `${top}/PKG-INFO`) === said, true],
    }),
    ...[...said.matchAll(RELATIVE_LINK)].map(([link]) => `the README has ${link}, which leads nowhere from its page`),
    ...needs.filter((name) => !DEPENDENCIES.has(name)).map((name) => `it needs ${name}, which nobody expects`),
  ]);
  return `loyaltyos ${version}, needs ${needs.join(', ')}`;
}

function again(python: string, { sources, wheel, sdist }: Distributions): string {
  const other = build(python, 'package-again', sources);
  const faults = (
    [
      ['the wheel', wheel, other.wheel, readZip],
      ['the sdist', sdist, other.sdist, readTarball],
    ] as const
  ).flatMap(([name, one, two, read]) => {
    const [a, b] = [readFileSync(one), readFileSync(two)];
    if (a.equals(b)) return [];
    return [`the bytes of ${name} differ`, ...differences(read(a), read(b)).map((path) => `${path} differs`)];
  });
  noFaults(faults);
  const hashes = [wheel, sdist].map((file) => `${checksum('sha256', readFileSync(file)).slice(0, 16)}…`);
  return `sha256 ${hashes.join(', ')}`;
}

const PROGRAM = `
import base64, importlib.metadata, json
from datetime import datetime, timezone

from loyaltyos import AsyncLoyaltyOSClient, ConfigurationError, LoyaltyOSClient, webhooks
from loyaltyos.models import OrderRequest

secret = "whsec_" + base64.b64encode(b"0123456789abcdef0123456789abcdef").decode()
now = datetime.now(timezone.utc)
payload = json.dumps({"type": "order.ingested", "timestamp": now.isoformat(), "data": {"orderId": "ord_1"}})
headers = webhooks.sign(id="msg_1", timestamp=now, payload=payload, secret=secret)
said = [webhooks.verify(payload=payload, headers=headers, secret=secret).type]
try:
    webhooks.verify(payload=payload + " ", headers=headers, secret=secret)
except webhooks.WebhookVerificationError as error:
    said.append(error.reason)
for client in (LoyaltyOSClient, AsyncLoyaltyOSClient):
    try:
        client(tenant_slug="acme-retail", api_key="los_sandbox_sk_1a2b_secret")
    except ConfigurationError as error:
        said.append("LOYALTYOS_BASE_URL" in str(error))
said.append(importlib.metadata.version("loyaltyos"))
print(json.dumps(said))
`;

function tryIn(file: string, { version }: ReleaseFacts): string {
  return withEmptyProject((folder) => {
    const python = environmentIn(folder, [file]);
    writeFileSync(join(folder, 'program.py'), PROGRAM);
    const environment = { LOYALTYOS_BASE_URL: undefined, LOYALTYOS_DOMAIN: undefined, PYTHONPATH: undefined };
    const printed = runCommand(python, ['-W', 'error', 'program.py'], { folder, environment }).trim();
    const expected = `["order.ingested", "no-matching-signature", true, true, "${version}"]`;
    noFaults(printed === expected ? [] : [`the program prints ${printed}, not ${expected}`]);
    return 'imports, a webhook, clients without a host';
  });
}
