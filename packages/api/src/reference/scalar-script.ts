import { assert } from '@loyaltyos/kernel';
import Fastify from 'fastify';

/** The version of the package, which names the file: browsers keep it until it changes. A test holds it to `package.json`. */
export const SCALAR_VERSION = '1.72.1';

const PREFIX = '/reference';

let script: Promise<Buffer> | undefined;

/**
 * The script that shows the reference, whole and in one file: 4.4 MB. Loaded when it is first asked for, since most processes
 * are never asked.
 */
export function scalarScript(): Promise<Buffer> {
  return (script ??= readScript());
}

/**
 * The package holds the script as a text inside a plugin for Fastify, which serves it. Its plugin gets a server of its own, which
 * listens nowhere, so that the pages and documents that it would serve besides stay out of ours.
 */
async function readScript(): Promise<Buffer> {
  const { default: plugin } = await import('@scalar/fastify-api-reference');
  const shell = Fastify({ logger: false });
  await shell.register(plugin, { routePrefix: PREFIX, configuration: { url: '/openapi.json' } });
  const { statusCode, rawPayload } = await shell.inject(`${PREFIX}/js/scalar.js`);
  await shell.close();
  assert(statusCode === 200, 'the package serves its script');
  return rawPayload;
}
