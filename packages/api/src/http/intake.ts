import type { IncomingMessage, ServerResponse } from 'node:http';
import { Problem } from '@loyaltyos/problems';
import { Admission, type AdmissionFigures, type Place, type Share } from '../admission/admission.ts';
import { ConcurrencyLimit } from '../admission/concurrency-limit.ts';
import { HeldRefusals } from '../admission/held-refusals.ts';
import type { Caller } from '../principal.ts';
import { AddressAttempts } from '../rate-limit/address-attempts.ts';
import { addressGroup } from '../rate-limit/address-group.ts';
import { CustomerRates } from '../rate-limit/customer-rates.ts';
import { TenantRates, type RateFields } from '../rate-limit/tenant-rates.ts';

/** What an operator may turn. */
export interface IntakeOptions {
  /** What the median request may take from the arrival of its body to its answer, for the limit to grow. */
  readonly targetMs: number;
  /** How long a request may wait for its turn. */
  readonly maxWaitMs: number;
  /** Requests under way at most, whatever they take. */
  readonly maxInFlight: number;
  /** How many processes share the load: each grants its part of a tenant's rate. */
  readonly servers: number;
}

export const DEFAULT_INTAKE: IntakeOptions = { targetMs: 250, maxWaitMs: 500, maxInFlight: 1024, servers: 1 };

/** As few as this the limit never falls below, whatever requests take. */
const LEAST_IN_FLIGHT = 32;
const MAX_WAITING = 2048;
const MAX_BODY_BYTES = 64 * 1024 * 1024;
const MAX_HELD = 2048;
/** Requests that are not answered yet: under way, waiting, held, and a thousand of which it is not known who sent them. */
const MAX_UNANSWERED = 6144;

/** What a token or a session is told that is not good. */
const WRONG: ReadonlySet<string> = new Set(['invalid-token', 'session-required']);

/** What is going on, for metrics. */
export interface IntakeFigures extends Omit<AdmissionFigures, 'refused'> {
  /** Refusals that are not told yet, since their callers would come back at once. */
  readonly held: number;
  readonly refused: Readonly<Record<RefusalReason, number>>;
}

export type RefusalReason = keyof AdmissionFigures['refused'] | 'rate' | 'address' | 'entrance';

/**
 * Bounds what a process takes in: from whom, how often, and how much at once. Everything here is decided from the head of a
 * request, and is over before anything of its body is read.
 */
export class Intake {
  readonly #now: () => number;
  readonly #targetMs: number;
  readonly #admission: Admission;
  readonly #rates: TenantRates;
  readonly #customerRates: CustomerRates;
  readonly #attempts: AddressAttempts;
  readonly #heldRefusals: HeldRefusals;
  #unanswered = 0;
  #refusedAtEntrance = 0;

  /** @param now milliseconds of a clock that only goes forward. */
  constructor(options: IntakeOptions = DEFAULT_INTAKE, now: () => number = () => performance.now()) {
    const { targetMs, maxWaitMs, maxInFlight, servers } = options;
    const bounds = { targetMs, least: Math.min(LEAST_IN_FLIGHT, maxInFlight), most: maxInFlight };
    this.#now = now;
    this.#targetMs = targetMs;
    const admissionBounds = { maxBodyBytes: MAX_BODY_BYTES, maxWaiting: MAX_WAITING, maxWaitMs };
    this.#admission = new Admission(new ConcurrencyLimit(bounds, now()), admissionBounds, now);
    this.#rates = new TenantRates(now, servers);
    this.#customerRates = new CustomerRates(now, servers);
    this.#attempts = new AddressAttempts(now);
    this.#heldRefusals = new HeldRefusals(now, MAX_HELD);
  }

  get figures(): IntakeFigures {
    const figures = this.#admission.figures;
    const refused = {
      ...figures.refused,
      rate: this.#rates.refused + this.#customerRates.refused,
      address: this.#attempts.refused,
      entrance: this.#refusedAtEntrance,
    };
    return { ...figures, refused, held: this.#heldRefusals.held };
  }

  /**
   * Takes notice of a request until its response is closed.
   *
   * @throws Problem `too-busy` when there are too many.
   */
  arrive(response: ServerResponse): void {
    if (this.#unanswered >= MAX_UNANSWERED) {
      this.#refusedAtEntrance += 1;
      throw new Problem('too-busy', { retryAfterSeconds: 1 });
    }
    this.#unanswered += 1;
    response.once('close', () => {
      this.#unanswered -= 1;
    });
  }

  /**
   * Finds out who is calling, as long as the address has not been wrong too often.
   *
   * @param isKnown whether what the caller presents was good a moment ago: it is never held against an address.
   * @throws Problem `too-many-attempts`, and what `authenticate` throws.
   */
  async identify<Identified>(
    address: string,
    isKnown: () => boolean,
    authenticate: () => Promise<Identified>,
  ): Promise<Identified> {
    try {
      this.#attempts.presentToken(address);
    } catch (problem) {
      if (!isKnown()) throw problem;
    }
    try {
      return await authenticate();
    } catch (error) {
      if (error instanceof Problem && WRONG.has(error.code)) this.#attempts.tokenWasWrong(address);
      throw error;
    }
  }

  /**
   * Counts a request whose caller is not known: as a failure of its address unless it is answered well or could not be looked
   * at, and where it makes something for somebody unknown in any case.
   *
   * @throws Problem `too-many-attempts`.
   */
  attempt(address: string, response: ServerResponse, isScarce: boolean): void {
    if (isScarce) this.#attempts.askForScarce(address);
    const attempt = this.#attempts.presentSecret(address);
    response.once('close', () => {
      // Whoever goes away before the answer does not get around being counted.
      if (response.writableFinished && !isFailure(response.statusCode)) attempt.forgive();
    });
  }

  /**
   * Counts a request of a tenant, and of the customer whose browser sends it.
   *
   * @param tell is given the header fields of the answer, whatever it is.
   * @throws Problem `rate-limited`.
   */
  count(caller: Caller, tell: (fields: RateFields) => void): void {
    this.#customerRates.count(caller);
    const { fields, problem } = this.#rates.count(caller);
    if (fields !== undefined) tell(fields);
    if (problem !== undefined) throw problem;
  }

  /** Counts what a request turned out to hold beyond itself: the tenant's next ones wait for it. */
  countFurther(caller: Caller, requests: number, tell: (fields: RateFields) => void): void {
    const fields = this.#rates.countFurther(caller, requests);
    if (fields !== undefined) tell(fields);
  }

  /**
   * Waits for a place among the requests under way, which is held until the response is closed.
   *
   * @param limitBytes what the body may have at most, which counts where its length is not said.
   * @throws Problem `too-many-requests`, `too-busy`.
   */
  async admit(share: Share, request: IncomingMessage, response: ServerResponse, limitBytes: number): Promise<Place> {
    let onClose: (() => void) | undefined;
    response.once('close', () => onClose?.());
    const place = await this.#admission.enter(share, bodyBytes(request, limitBytes), (forget) => {
      onClose = forget;
    });
    onClose = () => place.leave();
    if (response.closed) place.leave();
    return place;
  }

  /** Ends when a party may be told that it is refused: at once, unless it has been told so over and over. */
  async holdRefusal(share: Share): Promise<void> {
    await this.#heldRefusals.hold(share.key);
  }

  /**
   * Does an operation that has a place, and learns from how long it takes.
   *
   * @param isUsual whether it is no longer by its nature than others.
   */
  async handle<Result>(place: Place, isUsual: boolean, work: () => Promise<Result>): Promise<Result> {
    const startedAt = this.#now();
    try {
      const result = await work();
      if (isUsual) place.handled(startedAt, this.#now());
      return result;
    } catch (error) {
      // What was refused in no time says nothing about how much more could be done.
      const isRefusal = error instanceof Problem && (error.status === 429 || error.status === 503);
      const endedAt = this.#now();
      if (isUsual && (!isRefusal || endedAt - startedAt > this.#targetMs)) place.handled(startedAt, endedAt);
      throw error;
    }
  }
}

/** Whose part of the process a tenant's requests use. */
export function shareOfTenant({ tenant }: Caller): Share {
  return { key: `tenant ${tenant.tenantId}`, anonymous: false };
}

/** Whose part a member's session uses. */
export function shareOfMember(memberId: string): Share {
  return { key: `member ${memberId}`, anonymous: false };
}

/** Whose part those use whose caller is not known. */
export function shareOfAddress(address: string): Share {
  return { key: `address ${addressGroup(address)}`, anonymous: true };
}

/** Whether a status says that the caller was wrong, rather than that there was no time for them. */
function isFailure(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

/** What a body may have: one that is too large is refused for that. */
function bodyBytes({ headers }: IncomingMessage, limitBytes: number): number {
  if (headers['transfer-encoding'] !== undefined) return limitBytes;
  return Math.min(Number(headers['content-length'] ?? 0), limitBytes);
}
