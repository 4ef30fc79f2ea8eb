import { connect, type Socket } from 'node:net';

/** What came back. */
export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * One kept-alive HTTP/1.1 connection with one request at a time, which reads only what our server sends: a status line,
 * fields with a content length, a body. On a machine that client, server and database share, a client that does more
 * measures itself.
 */
export class HttpConnection {
  readonly #socket: Socket;
  #received = '';
  #waiting: { resolve: (answer: RawAnswer) => void; reject: (error: Error) => void } | undefined;

  static async open(host: string, port: number): Promise<HttpConnection> {
    const socket = connect({ host, port, noDelay: true });
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new HttpConnection(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.#take(text));
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('The server closed the connection.')));
  }

  /** @param request the whole of it: request line, fields, body. */
  ask(request: string): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      if (!this.#socket.writable) return reject(new Error('The server had closed the connection.'));
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(text: string): void {
    this.#received += text;
    const end = this.#received.indexOf('\r\n\r\n');
    if (end === -1) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.#received)?.[1] ?? Number.NaN);
    if (this.#received.length < end + 4 + length) return;
    const answer = { status: Number(this.#received.slice(9, 12)), body: this.#received.slice(end + 4) };
    this.#received = '';
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (Number.isNaN(length)) waiting?.reject(new Error('An answer without a content length.'));
    else waiting?.resolve(answer);
  }
}
