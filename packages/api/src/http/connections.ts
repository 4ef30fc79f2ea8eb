import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The connections of a server and how many requests each is busy with, so that closing neither cuts off an answer nor
 * waits for a client that keeps a connection it does not use. Node.js itself closes idle connections once, when closing
 * begins, and forgets those that never sent a request or become idle later.
 */
export class Connections {
  readonly #busy = new Map<Socket, number>();
  #draining = false;

  watch(server: Server): void {
    server.on('connection', (socket) => {
      this.#busy.set(socket, 0);
      socket.once('close', () => this.#busy.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      this.#busy.set(socket, (this.#busy.get(socket) ?? 0) + 1);
      response.once('close', () => this.#release(socket));
    });
  }

  /** Closes what is idle now, the rest as it becomes idle, and after `limitMs` whatever is left. */
  drain(limitMs: number): void {
    this.#draining = true;
    for (const [socket, requests] of this.#busy) if (requests === 0) socket.destroy();
    setTimeout(() => this.#busy.forEach((_requests, socket) => socket.destroy()), limitMs).unref();
  }

  #release(socket: Socket): void {
    const requests = (this.#busy.get(socket) ?? 1) - 1;
    if (this.#busy.has(socket)) this.#busy.set(socket, requests);
    if (this.#draining && requests === 0) socket.destroySoon();
  }
}
