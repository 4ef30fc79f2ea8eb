import type { Shape } from './shape.ts';

/** What there is to know of an operation to call it. */
export interface Operation<Result> {
  /** `orders.ingest` */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With the names of its parameters: `/orders/{orderId}`. */
  readonly path: string;
  /** What sending it again does. `read` and `natural-key`: no more than sending it once; with a key, the key sees to that. */
  readonly idempotency: 'read' | 'natural-key' | 'optional-key' | 'required-key' | 'none';
  /** What may be asked in the query, in the order in which it is sent. */
  readonly query?: readonly string[] | undefined;
  /** Where its result has instants. */
  readonly result?: Shape | undefined;
  /** Never there: it says what calls give. */
  readonly gives?: Result;
}

/** A plain value of a path or a query. */
export type ParameterValue = string | number | boolean | Date | undefined;

/** What a call of an operation carries. */
export interface Input {
  readonly path?: Readonly<Record<string, ParameterValue>> | undefined;
  /** Members that the operation names, of type `ParameterValue`. Others are not sent. */
  readonly query?: object | undefined;
  readonly body?: unknown;
}
