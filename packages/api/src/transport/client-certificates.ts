import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { presentedCertificate, type PresentedCertificate, readClientCert } from '@loyaltyos/identity';

const MAX_HELD = 1_000;

/** The certificates that callers show: read once for each connection, or for each text that a proxy sends. */
export class ClientCertificates {
  readonly #ofSockets = new WeakMap<Socket, { readonly shown: PresentedCertificate | undefined }>();
  readonly #ofTexts = new Map<string, PresentedCertificate>();

  /**
   * The certificate of a TLS connection of ours, whose holder has proved to have its key. Who signed it is not asked: only
   * certificates that a tenant registered mean anything.
   */
  ofSocket(socket: Socket): PresentedCertificate | undefined {
    if (!(socket instanceof TLSSocket)) return undefined;
    const known = this.#ofSockets.get(socket);
    if (known !== undefined) return known.shown;
    const certificate = socket.getPeerX509Certificate();
    const shown = certificate === undefined ? undefined : presentedCertificate(certificate);
    this.#ofSockets.set(socket, { shown });
    return shown;
  }

  /**
   * The certificate in a `Client-Cert` field (RFC 9440, 2.2), to be read from listed proxies alone.
   *
   * @throws Problem `malformed-request`.
   */
  ofField(field: string): PresentedCertificate {
    const known = this.#ofTexts.get(field);
    if (known !== undefined) return known;
    const shown = readClientCert(field);
    // The oldest goes: a proxy that speaks for more clients than this has them read anew.
    const [oldest] = this.#ofTexts.size >= MAX_HELD ? this.#ofTexts.keys() : [];
    if (oldest !== undefined) this.#ofTexts.delete(oldest);
    this.#ofTexts.set(field, shown);
    return shown;
  }
}
