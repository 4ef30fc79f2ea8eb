import { createHash } from 'node:crypto';
import { SCALAR_VERSION } from './scalar-script.ts';

export const SCRIPT_PATH = `/docs/scalar-${SCALAR_VERSION}.js`;

/** Languages whose requests the page would write itself. Ours come from the SDKs, and curl shows what is on the wire. */
const OTHER_CLIENTS = [
  'c',
  'clojure',
  'csharp',
  'dart',
  'fsharp',
  'go',
  'http',
  'java',
  'js',
  'julia',
  'kotlin',
  'node',
  'objc',
  'ocaml',
  'php',
  'powershell',
  'python',
  'r',
  'ruby',
  'rust',
  'swift',
];

/** Nothing that asks another host: no chat, no client elsewhere, no proxy, no fonts, no telemetry. */
const CONFIGURATION = {
  url: '/openapi.json',
  telemetry: false,
  withDefaultFonts: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
  proxyUrl: '',
  // Keys and tokens that somebody types are forgotten with the page.
  persistAuth: false,
  documentDownloadType: 'json',
  hiddenClients: { ...Object.fromEntries(OTHER_CLIENTS.map((client) => [client, true])), shell: ['httpie', 'wget'] },
};

/** Its checker of values would try `new Function` otherwise, which the policy refuses and reports. */
const PREPARE = 'globalThis.__zod_globalConfig = { jitless: true };';
const START = `Scalar.createApiReference('#reference', ${JSON.stringify(CONFIGURATION)});`;

export const REFERENCE_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>LoyaltyOS API</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="reference"></div>
<noscript>This page needs JavaScript. The document that it shows is <a href="/openapi.json">openapi.json</a>.</noscript>
<script>${PREPARE}</script>
<script src="${SCRIPT_PATH}"></script>
<script>${START}</script>
</body>
</html>
`;

/**
 * What the page may load: the one script and what is written here, by its hash; no `eval`. Styles may be inline, since the script
 * writes them into the page as it goes: they can show, and fetch nothing.
 */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${hashOf(PREPARE)} ${hashOf(START)}`,
  "style-src 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const PAGE_HEADERS = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
} as const;

function hashOf(inline: string): string {
  return `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
}
