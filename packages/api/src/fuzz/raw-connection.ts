import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface WireAnswer {
  readonly status: number;
  /** Names in small letters; of several fields of one name the values with commas between them. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

const HEAD_END = '\r\n\r\n';

/** A connection that sends bytes as they are, and reads answers one by one. Connects anew when it was closed. */
export class RawConnection {
  readonly #port: number;
  readonly #walk: number;
  #count = 0;
  #socket: Socket | undefined;
  #received: Buffer = Buffer.alloc(0);
  #wake: () => void = () => {};

  constructor(port: number, walk: number) {
    this.#port = port;
    this.#walk = walk;
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @param options `last`: closes the connection afterwards; `cutOff`: ends our side at once, having sent less than was said.
   * @returns undefined where the connection ended, or so long passed, without an answer.
   */
  async exchange(
    bytes: Buffer,
    options: { readonly isHead: boolean; readonly last: boolean; readonly cutOff: boolean; readonly timeoutMs: number },
  ): Promise<WireAnswer | undefined> {
    const socket = await this.#open();
    socket.write(bytes);
    if (options.cutOff) socket.end();
    const answer = await this.#answer(options.isHead, options.timeoutMs);
    if (options.last || options.cutOff || answer === undefined || answer.fields.get('connection') === 'close')
      this.close();
    return answer;
  }

  /** Each connection comes from an address of its own where the machine has so many: what is counted by address is not in the way. */
  #address(): { localAddress?: string } {
    if (process.platform !== 'linux') return {};
    this.#count += 1;
    return {
      localAddress: `127.${1 + (this.#count % 250)}.${1 + (Math.trunc(this.#count / 250) % 250)}.${1 + this.#walk}`,
    };
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
    this.#received = Buffer.alloc(0);
  }

  async #open(): Promise<Socket> {
    if (this.#socket !== undefined && !this.#socket.destroyed && !this.#socket.readableEnded) return this.#socket;
    this.close();
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true, ...this.#address() });
    await once(socket, 'connect');
    socket.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake();
    });
    socket.on('close', () => this.#wake());
    // A reset is how a server ends a connection that still sends.
    socket.on('error', () => this.#wake());
    this.#socket = socket;
    return socket;
  }

  async #answer(isHead: boolean, timeoutMs: number): Promise<WireAnswer | undefined> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.#wake();
    }, timeoutMs);
    try {
      for (;;) {
        const taken = takeAnswer(this.#received, isHead);
        if (taken !== undefined) {
          this.#received = taken.rest;
          if (taken.answer.status >= 200) return taken.answer;
          continue;
        }
        if (late || this.#socket?.destroyed === true || this.#socket?.readableEnded === true) return undefined;
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The first whole answer of what was received, and what follows it. */
function takeAnswer(received: Buffer, isHead: boolean): { answer: WireAnswer; rest: Buffer } | undefined {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const [start = '', ...lines] = received.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(start.split(' ')[1]);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  const bodiless = isHead || status < 200 || status === 204 || status === 304;
  const length = bodiless ? 0 : Number(fields.get('content-length') ?? 0);
  const from = end + HEAD_END.length;
  if (received.length < from + length) return undefined;
  const body = received.subarray(from, from + length).toString('utf8');
  return { answer: { status, fields, body }, rest: received.subarray(from + length) };
}
