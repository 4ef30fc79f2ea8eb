import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect as connectSocket, createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { scratchDatabase } from '@loyaltyos/testing';
import { Problem } from '@loyaltyos/problems';
import { connect } from './connect.ts';
import { statement } from './statement.ts';

const ONE = statement('test.one', 'SELECT 1 AS one');

/** What tells a client that it may ask: the last message of a session's start. */
const READY = Buffer.from('Z\0\0\0\u0005I', 'latin1');
const FIELDS = 'SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0Rsecure_read\0\0';

/** The message with which a backend leaves whose postmaster was killed. */
function farewell(): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(4 + FIELDS.length);
  return Buffer.concat([Buffer.from('E'), length, Buffer.from(FIELDS)]);
}

test('a connection that is ended in the moment of its start costs its caller an answer, and not the process', async (t) => {
  const scratch = await scratchDatabase();
  t.after(scratch.drop);
  const socketFolder = new URLSearchParams(scratch.url.split('?')[1]).get('host');
  let isDying = false;
  const proxy = createServer((client) => {
    const server = connectSocket(`${socketFolder}/.s.PGSQL.5432`);
    for (const socket of [client, server]) socket.on('error', () => {});
    client.pipe(server);
    let hasStarted = false;
    server.on('data', (chunk) => {
      const starts = !hasStarted && chunk.subarray(-READY.length).equals(READY);
      hasStarted ||= starts;
      if (!starts || !isDying) return client.write(chunk);
      server.destroy();
      return client.end(Buffer.concat([chunk, farewell()]));
    });
    server.on('close', () => client.end());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  t.after(() => proxy.close());
  const { port } = proxy.address() as AddressInfo;
  const url = scratch.url.replace('@/', `@127.0.0.1:${port}/`).replace(/host=[^&]*&port=\d+&?/, '');
  const database = await connect({ url, poolSize: 2 });
  isDying = true;
  const ask = () => database.directory((tx) => tx.query(ONE));
  // The first has the connection that is there, the second opens one.
  const [first, second] = await Promise.allSettled([ask(), ask()]);
  assert.deepEqual(first.status === 'fulfilled' && first.value, [{ one: 1 }]);
  assert.ok(second.status === 'rejected' && second.reason instanceof Problem);
  assert.equal(second.reason.code, 'unavailable');
  isDying = false;
  assert.deepEqual(await Promise.all([ask(), ask()]), [[{ one: 1 }], [{ one: 1 }]]);
  await database.close();
});
