import assert from 'node:assert/strict';
import { checkAnswer } from '../fixture/check-answer.ts';
import type { Made, MatrixParty, ThingMaker } from './matrix-party.ts';
import { thingProviders } from './thing-providers.ts';
import type { Thing } from './things.ts';

export interface MatrixRequest {
  readonly method: string;
  /** With its prefix and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A form; otherwise JSON. */
  readonly form?: true;
}

export interface MatrixAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A party with its token, and things of its own to name. */
export class MatrixTenant implements ThingMaker {
  readonly party: MatrixParty;
  readonly base: string;
  readonly #token: string;
  #count = 0;

  private constructor(party: MatrixParty, base: string, token: string) {
    this.party = party;
    this.base = base;
    this.#token = token;
  }

  static async open(party: MatrixParty, base: string): Promise<MatrixTenant> {
    return new MatrixTenant(party, base, await party.token());
  }

  unique(what: string): string {
    this.#count += 1;
    return `${this.party.mark}-${what}-${this.#count}`;
  }

  /** What a thing that is still to be made may be called. */
  uniqueName(thing: Thing): string {
    return thing === 'email' ? `${this.unique(thing)}@example.com` : this.unique(thing);
  }

  /** A thing made for this moment. */
  made(thing: Thing): Promise<string> {
    return thingProviders[thing](this);
  }

  /** Sends a request, with the tenant's token unless its headers say otherwise; holds the answer to its declaration. */
  async send({ method, target, headers, body, form }: MatrixRequest): Promise<MatrixAnswer> {
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
    const sent = form ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body);
    const response = await fetch(`${this.base}${target}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: sent }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    checkAnswer(method, target, response.status, json ? JSON.parse(text) : text);
    return { status: response.status, headers: response.headers, text };
  }

  /** Makes something, or ends it, which must succeed. */
  async make(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Made> {
    const answer = await this.send({
      method,
      target: `/v1${path}`,
      headers: { 'idempotency-key': this.unique('key'), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text);
  }
}
