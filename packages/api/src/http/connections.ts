import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A request that is not answered yet. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * The connections of a server and the requests each is busy with, so that closing neither cuts off an answer nor waits
 * for a client that keeps a connection it does not use. Node.js itself closes idle connections once, when closing begins,
 * and forgets those that never sent a request or become idle later.
 */
export class Connections {
  readonly #busy = new Map<Socket, Set<Exchange>>();
  readonly #leaving = new WeakSet<Socket>();
  #draining = false;

  watch(server: Server): void {
    server.on('connection', (socket) => {
      this.#busy.set(socket, new Set());
      socket.once('close', () => this.#busy.delete(socket));
    });
    server.on('request', (request, response) => {
      const { socket } = request;
      const exchange = { request, response };
      this.#busy.get(socket)?.add(exchange);
      response.once('close', () => this.#release(socket, exchange));
    });
  }

  /** Closes what is idle now, the rest as it becomes idle, and after `limitMs` whatever is left. */
  drain(limitMs: number): void {
    this.#draining = true;
    for (const [socket, exchanges] of this.#busy) if (exchanges.size === 0) socket.destroy();
    setTimeout(() => this.#busy.forEach((_exchanges, socket) => socket.destroy()), limitMs).unref();
  }

  /**
   * Whether an error of the parser can be answered on the socket now: not while an earlier request, which has arrived
   * whole, still waits for its answer (the error would be taken for it), nor when an answer has begun.
   */
  isAnswerable(socket: Socket): boolean {
    const exchanges = [...(this.#busy.get(socket) ?? [])];
    return exchanges.every(({ request, response }) => !request.complete && !response.headersSent);
  }

  /** Closes the connection when what it is busy with has been answered. */
  closeWhenIdle(socket: Socket): void {
    this.#leaving.add(socket);
    if ((this.#busy.get(socket)?.size ?? 0) === 0) socket.destroy();
  }

  #release(socket: Socket, exchange: Exchange): void {
    const exchanges = this.#busy.get(socket);
    exchanges?.delete(exchange);
    if ((this.#draining || this.#leaving.has(socket)) && (exchanges?.size ?? 0) === 0) socket.destroySoon();
  }
}
