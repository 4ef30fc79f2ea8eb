import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultAction } from '../scenario.ts';
import type { Exchange } from './exchange.ts';
import { FaultProxy } from './fault-proxy.ts';
import { FaultQueue } from './fault-queue.ts';

const BODY = '{"points":7,"tiers":["Gold"],"name":"Zoë"}';

/** What the server behind the proxy was asked. */
let asked: { line: string; headers: NodeJS.Dict<string[]>; body: string }[] = [];
let origin: Server;
let proxy: FaultProxy;
let exchanges: Exchange[] = [];

before(async () => {
  origin = createServer((request, response) => {
    const { method, url, headersDistinct } = request;
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      asked.push({ line: `${method} ${url}`, headers: headersDistinct, body });
      response.writeHead(200, { 'Content-Type': 'application/json', ETag: '"1"', 'Request-Id': 'req_1' }).end(BODY);
    });
  });
  await new Promise<void>((resolve) => void origin.listen(0, '127.0.0.1', resolve));
  proxy = new FaultProxy();
  await proxy.listen();
});

after(async () => {
  await proxy.close();
  origin.closeAllConnections();
  origin.close();
});

beforeEach(() => {
  asked = [];
  exchanges = [];
});

function meet(...does: FaultAction[]): void {
  const faults = new FaultQueue([{ on: 'it', does }]);
  const { port } = origin.address() as AddressInfo;
  proxy.leave();
  proxy.enter(
    {
      address: '10.1.2.3',
      nameOf: () => 'it',
      faultFor: (on) => faults.next(on),
      record: (exchange) => void exchanges.push(exchange),
      leaving: () => {},
    },
    `http://127.0.0.1:${port}`,
  );
}

interface Raw {
  readonly socket: Socket;
  /** Everything that came until the connection ended, and how long that took. */
  readonly ended: Promise<{ readonly text: string; readonly tookMs: number; readonly firstMs: number | undefined }>;
}

/** A client without a library: what it writes and gets is what is on the wire. */
function raw(text = request()): Raw {
  const socket = connect(Number(proxy.authority.split(':')[1]), '127.0.0.1');
  const began = performance.now();
  let got = '';
  let firstMs: number | undefined;
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    firstMs ??= performance.now() - began;
    got += chunk;
  });
  const ended = new Promise<Awaited<Raw['ended']>>((resolve) => {
    socket
      .on('error', () => {})
      .once('close', () => resolve({ text: got, tookMs: performance.now() - began, firstMs }));
  });
  socket.write(text);
  return { socket, ended };
}

function request(body = '{"a":1}'): string {
  const fields = [`Host: ${proxy.authority}`, 'Connection: close', 'X-Twice: one', 'X-Twice: two', 'TE: trailers'];
  return `POST /a%2Fb?q=%20 HTTP/1.1\r\n${fields.join('\r\n')}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

function parts(text: string): { head: string; body: string } {
  const at = text.indexOf('\r\n\r\n');
  return { head: text.slice(0, at), body: text.slice(at + 4) };
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await sleep(10);
  assert.ok(holds());
}

describe('the fault proxy', () => {
  test('passes a request on as it is, and the answer back as it is', async () => {
    meet('pass');
    const { head, body } = parts((await raw().ended).text);
    assert.match(head, /^HTTP\/1\.1 200 OK\r\n/);
    assert.match(head, /\r\nETag: "1"\r\n/);
    assert.equal(body, BODY);
    const [only] = asked;
    assert.equal(only?.line, 'POST /a%2Fb?q=%20');
    assert.equal(only.body, '{"a":1}');
    assert.deepEqual(only.headers.host, [proxy.authority]);
    assert.deepEqual(only.headers['x-twice'], ['one', 'two']);
    assert.deepEqual(only.headers['x-forwarded-for'], ['10.1.2.3']);
    assert.equal(only.headers.te, undefined);
  });

  test('records what came, when, and how it ended', async () => {
    meet('pass');
    await raw().ended;
    const [exchange] = exchanges;
    assert.ok(exchange);
    assert.equal(`${exchange.on} ${exchange.method} ${exchange.target}`, 'it POST /a%2Fb?q=%20');
    assert.equal(exchange.body.toString(), '{"a":1}');
    assert.equal(exchange.headers['x-twice'], 'one, two');
    assert.equal(exchange.status, 200);
    assert.equal(exchange.closedByClient, false);
    assert.ok(exchange.endedAt !== undefined && exchange.endedAt >= exchange.beganAt);
  });

  test('drop-before cuts the connection, and the server has seen nothing', async () => {
    meet('drop-before');
    assert.equal((await raw().ended).text, '');
    assert.equal(asked.length, 0);
    assert.equal(exchanges[0]?.closedByClient, false);
  });

  test('drop-after cuts the connection when the server has answered', async () => {
    meet('drop-after');
    assert.equal((await raw().ended).text, '');
    assert.equal(asked.length, 1);
  });

  test('truncate sends the head and half of the body', async () => {
    meet('truncate');
    const { head, body } = parts((await raw().ended).text);
    assert.match(head, new RegExp(`content-length: ${Buffer.byteLength(BODY)}`, 'i'));
    assert.equal(body, BODY.slice(0, Math.ceil(Buffer.byteLength(BODY) / 2)));
    assert.equal(exchanges[0]?.closedByClient, false);
  });

  test('garble sends a whole answer that is no JSON', async () => {
    meet('garble');
    const { head, body } = parts((await raw().ended).text);
    assert.match(head, /^HTTP\/1\.1 200/);
    assert.match(head, new RegExp(`content-length: ${body.length}`, 'i'));
    assert.throws(() => JSON.parse(body));
  });

  test('a delay holds all of the answer back', async () => {
    meet({ delayMs: 300 });
    const { text, firstMs } = await raw().ended;
    assert.ok(firstMs !== undefined && firstMs >= 295);
    assert.equal(parts(text).body, BODY);
    assert.equal(asked.length, 1);
  });

  test('a slow body begins at once and ends late', async () => {
    meet({ slowBodyMs: 400 });
    const { text, firstMs, tookMs } = await raw().ended;
    assert.ok(firstMs !== undefined && firstMs < 200);
    assert.ok(tookMs >= 395);
    assert.equal(parts(text).body, BODY);
  });

  test('a client that leaves is told of, at the time at which it left', async () => {
    for (const fault of [{ delayMs: 5000 }, { slowBodyMs: 5000 }]) {
      meet(fault);
      exchanges = [];
      const { socket, ended } = raw();
      await sleep(150);
      socket.destroy();
      await ended;
      await until(() => exchanges[0]?.closedByClient === true);
      const { beganAt, endedAt = Infinity } = exchanges[0]!;
      assert.ok(endedAt - beganAt < 2000);
    }
  });

  test('another status, as a problem, with a pause in seconds', async () => {
    meet({ status: 429, problem: { code: 'rate-limited', retryable: true }, retryAfter: { seconds: 3 } });
    const { head, body } = parts((await raw().ended).text);
    assert.match(head, /^HTTP\/1\.1 429/);
    assert.match(head, /\r\nRetry-After: 3\r\n/);
    assert.match(head, /\r\nContent-Type: application\/problem\+json\r\n/);
    const { status, code, retryable, instance } = JSON.parse(body) as Record<string, unknown>;
    assert.deepEqual(
      { status, code, retryable, instance },
      { status: 429, code: 'rate-limited', retryable: true, instance: '/a%2Fb' },
    );
    assert.equal(asked.length, 0);
  });

  test('another status with a pause as a date, to the second', async () => {
    meet({ status: 503, retryAfter: { date: 10 } });
    const { head, body } = parts((await raw().ended).text);
    const date = /\r\nRetry-After: ([^\r]+ GMT)\r\n/.exec(head)?.[1];
    const inMs = Date.parse(date ?? '') - Date.now();
    assert.ok(inMs > 9000 && inMs <= 10_500, `${inMs} ms`);
    assert.equal(body, '');
  });

  test('another status as a page, and as a redirect', async () => {
    meet({ status: 502, text: '<h1>Bad</h1>' }, { status: 307, location: '/elsewhere' });
    const page = parts((await raw().ended).text);
    assert.match(page.head, /^HTTP\/1\.1 502[^]*\r\nContent-Type: text\/html\r\n/);
    assert.equal(page.body, '<h1>Bad</h1>');
    assert.match((await raw().ended).text, /^HTTP\/1\.1 307[^]*\r\nLocation: \/elsewhere\r\n/);
  });

  test('members that are set, old ones and new ones', async () => {
    meet({ set: { points: 8, 'tiers.0': 'Ruby', 'tiers.1': 'Opal', 'extra.deep': { n: null }, name: '東' } });
    const { head, body } = parts((await raw().ended).text);
    assert.deepEqual(JSON.parse(body), {
      points: 8,
      tiers: ['Ruby', 'Opal'],
      name: '東',
      extra: { deep: { n: null } },
    });
    assert.match(head, new RegExp(`content-length: ${Buffer.byteLength(body)}`, 'i'));
  });

  test('an expired token is one that the server does not know', async () => {
    meet('expired-token');
    await raw(request().replace('Connection: close', 'Connection: close\r\nAuthorization: Bearer good')).ended;
    assert.deepEqual(asked[0]?.headers.authorization, ['Bearer a.token.that.has.ended']);
  });

  test('each fault is used once, and then requests pass', async () => {
    meet('drop-before', 'pass', 'drop-after');
    const bodies = [];
    for (let count = 0; count < 4; count++) bodies.push(parts((await raw().ended).text).body);
    assert.deepEqual(bodies, ['', BODY, '', BODY]);
  });

  test('several requests go over one connection', async () => {
    meet('pass', 'pass');
    const alive = request().replace('Connection: close\r\n', '');
    const { text } = await raw(alive + request()).ended;
    assert.equal(text.split('HTTP/1.1 200').length, 3);
  });

  test('nobody is served who has not entered, and whoever leaves is cut', async () => {
    meet({ delayMs: 5000 });
    const { ended } = raw();
    await until(() => asked.length === 1);
    proxy.leave();
    assert.equal((await ended).text, '');
    assert.equal(exchanges[0]?.closedByClient, false);
    assert.equal((await raw().ended).text, '');
  });
});
