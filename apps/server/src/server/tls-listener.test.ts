import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createProbe, type AddressInfo, connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect, type TLSSocket } from 'node:tls';
import { makeCertificate, type MadeCertificate } from '@loyaltyos/testing';
import { listenOnTls } from './tls-listener.ts';

const HOST = '127.0.0.1';
const DAY_MS = 24 * 60 * 60 * 1000;
/** Those that never greet are given up after ten seconds: what is done by now has not waited for that. */
const AT_ONCE = { timeout: 9_000 };

async function freePort(): Promise<number> {
  const probe = createProbe().listen(0, HOST);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function inDays(days: number, commonName = 'server'): MadeCertificate {
  return makeCertificate({ commonName, hosts: [HOST], notAfter: Date.now() + days * DAY_MS });
}

async function greet(port: number): Promise<TLSSocket> {
  const socket = connect({ port, host: HOST, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  return socket;
}

test('new files are taken on when they change, whichever changes first, and what is wrong with them is told once', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'tls-'));
  t.after(() => rm(folder, { recursive: true }));
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  // As renewals do it: beside, and then in its place.
  const put = async (path: string, text: string): Promise<void> => {
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  };
  const first = inDays(90, 'first');
  await put(certFile, first.pem);
  await put(keyFile, first.privateKeyPem);
  const told: string[] = [];
  const log = { progress: (text: string) => told.push(text), trouble: (text: string) => told.push(`! ${text}`) };
  const http = createServer((_request, response) => response.end('ok'));
  const port = await freePort();
  const listener = await listenOnTls({ certFile, keyFile, port }, HOST, http, log, 10);
  const shown = async (): Promise<string> => {
    const socket = await greet(port);
    const { subject } = socket.getPeerCertificate();
    socket.destroy();
    return String(subject.CN);
  };
  const looked = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 80));
  assert.equal(await shown(), 'first');
  assert.deepEqual(told, []);

  const second = inDays(90, 'second');
  await put(keyFile, second.privateKeyPem);
  await looked();
  assert.equal(await shown(), 'first');
  assert.equal(told.length, 1, told.join('\n'));
  assert.match(told[0] ?? '', /^! The TLS listener keeps its certificate\. LOYALTYOS_TLS_KEY_FILE: .* is not the key/);
  await put(certFile, second.pem);
  await looked();
  assert.equal(await shown(), 'second');
  assert.deepEqual(told.slice(1), ['The certificate of the TLS listener was read anew.']);

  await rm(certFile);
  await looked();
  assert.equal(await shown(), 'second');
  assert.match(told[2] ?? '', /cannot be read \(ENOENT\)/);
  const third = inDays(3, 'third');
  await put(certFile, third.pem);
  await put(keyFile, third.privateKeyPem);
  await looked();
  assert.equal(await shown(), 'third');
  assert.match(told.at(-1) ?? '', /^! The certificate of the TLS listener ends at /);
  await listener.close();
});

test('closing takes no more connections and does not wait for those that never greet', AT_ONCE, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'tls-'));
  t.after(() => rm(folder, { recursive: true }));
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const own = inDays(90);
  await writeFile(certFile, own.pem);
  await writeFile(keyFile, own.privateKeyPem);
  const http = createServer((_request, response) => response.end('ok'));
  const port = await freePort();
  const log = { progress: () => {}, trouble: () => {} };
  const listener = await listenOnTls({ certFile, keyFile, port }, HOST, http, log);
  const signals = process.listenerCount('SIGHUP');
  const mute = connectPlain(port, HOST);
  await once(mute, 'connect');
  const babble = connectPlain(port, HOST);
  babble.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  babble.resume();
  await once(babble, 'close');
  const socket = await greet(port);
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 200 /);
  mute.on('error', () => {});
  const gone = once(mute, 'close');
  await listener.close();
  await gone;
  assert.equal(process.listenerCount('SIGHUP'), signals - 1);
  await assert.rejects(greet(port));
});
