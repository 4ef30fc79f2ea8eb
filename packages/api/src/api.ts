import type { Clock } from '@loyaltyos/kernel';
import type { FastifyInstance } from 'fastify';
import type { Authority } from './authority.ts';
import { Cursors } from './cursor.ts';
import { ENDPOINTS } from './endpoints/index.ts';
import type { Engine } from './engine.ts';
import { Intake } from './http/intake.ts';
import { openApiText } from './openapi/document.ts';
import { readCodeSamples, withCodeSamples, type CodeSamples } from './reference/code-samples.ts';
import type { Observer, Operations } from './operations.ts';
import { createPipeline } from './pipeline.ts';
import { Transport, type TransportOptions } from './transport/transport.ts';
import { mountAll } from './routes.ts';

export interface ApiOptions {
  readonly engine: Engine;
  readonly authority: Authority;
  readonly operations: Operations;
  readonly observer: Observer;
  /** Wall time. */
  readonly clock: Clock;
  /** The origin that this API is reached under, without a slash at its end. Never taken from a request. */
  readonly publicBase: string;
  /** The origin that the documentation is served under. Absent: `publicBase`. */
  readonly documentationBase?: string;
  /** At least 32 random bytes each: the first seals cursors, all open them. */
  readonly cursorKeys: readonly Buffer[];
  /** How requests get here. Absent: straight, without TLS, for both environments. */
  readonly transport?: TransportOptions;
  /** What is taken in, and from whom. Absent: one with the usual bounds. */
  readonly intake?: Intake;
  /** What the reference shows beside each operation. Absent: those that were made with the SDKs. */
  readonly codeSamples?: CodeSamples;
  /** Absent: 15 s. */
  readonly arrivalTimeoutMs?: number;
  /** Absent: 15 s. */
  readonly handlingTimeoutMs?: number;
}

/** What a request may take to arrive, and then an operation to answer. */
const REQUEST_TIMEOUT_MS = 15_000;

/**
 * The API over an engine and an identity. Listening and closing are the caller's: `close()` finishes what is in flight,
 * answers what comes late with `too-busy`, and then lets go of the socket.
 */
export function createApi(options: ApiOptions): FastifyInstance {
  const { engine, authority, operations, clock, publicBase } = options;
  const transport = new Transport(publicBase, options.transport);
  const { mutualTls } = transport;
  const document = withCodeSamples(openApiText(ENDPOINTS), options.codeSamples ?? readCodeSamples());
  const pipelineOptions = {
    services: { engine, authority, operations, clock, publicBase, mutualTls, document },
    cursors: new Cursors(options.cursorKeys, clock),
    intake: options.intake ?? new Intake(),
    transport,
    observer: options.observer,
    documentationBase: options.documentationBase ?? publicBase,
    arrivalTimeoutMs: options.arrivalTimeoutMs ?? REQUEST_TIMEOUT_MS,
    handlingTimeoutMs: options.handlingTimeoutMs ?? REQUEST_TIMEOUT_MS,
  };
  const app = createPipeline(pipelineOptions);
  mountAll(app, ENDPOINTS, pipelineOptions);
  return app;
}
