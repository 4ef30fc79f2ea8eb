import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import { Admission } from './admission.ts';

function arriving(headers: Record<string, string>): { request: IncomingMessage; response: ServerResponse } {
  return { request: { headers } as unknown as IncomingMessage, response: new EventEmitter() as ServerResponse };
}

function isTurnedAway(error: unknown): boolean {
  return error instanceof Problem && error.code === 'too-many-requests' && error.retryAfterSeconds === 1;
}

test('no more requests are taken in than may be, and the next once one is answered', () => {
  const admission = new Admission({ maxRequests: 2, maxBodyBytes: 1000 });
  const first = arriving({});
  const take = ({ request, response } = arriving({})): void => admission.admit(request, response, 100);
  take(first);
  take();
  assert.throws(() => take(), isTurnedAway);
  first.response.emit('close');
  take();
  assert.throws(() => take(), isTurnedAway);
});

test('no more bytes are taken in than may be; a body of unknown length counts as the longest', () => {
  const admission = new Admission({ maxRequests: 100, maxBodyBytes: 250 });
  const take = (headers: Record<string, string>): ServerResponse => {
    const { request, response } = arriving(headers);
    admission.admit(request, response, 100);
    return response;
  };
  const chunked = take({ 'transfer-encoding': 'chunked' });
  take({ 'content-length': '100' });
  assert.throws(() => take({ 'content-length': '51' }), isTurnedAway);
  take({ 'content-length': '50' });
  chunked.emit('close');
  take({ 'content-length': '999999' });
  assert.throws(() => take({ 'content-length': '1' }), isTurnedAway);
});
