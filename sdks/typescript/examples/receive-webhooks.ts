// Receives webhooks: node examples/receive-webhooks.js
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { verify, WebhookVerificationError } from '@loyaltyos/sdk/webhooks';

const secret = process.env.WEBHOOK_SECRET ?? '';

createServer(async (request, response) => {
  try {
    const event = await verify({ payload: await buffer(request), headers: request.headers, secret });
    console.log(event.id, event.type, event.timestamp, event.data);
    response.writeHead(204).end();
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    response.writeHead(400).end(error.reason);
  }
}).listen(8080);
