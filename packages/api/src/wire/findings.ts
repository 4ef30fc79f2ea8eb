import { Problem, type FieldError } from '@loyaltyos/problems';
import { pointerTo, type Step } from './pointer.ts';

/** How many errors one answer lists; a request with more is wrong in the same way many times. */
const MAX_ERRORS = 50;

/**
 * What is wrong with one request, gathered while it is read. What has the wrong shape makes the answer a 400, what has
 * the right shape and a wrong value a 422; where both occur, the shape wins, and the answer lists all.
 */
export class Findings {
  /** Where the reader is; whoever descends pushes and pops. */
  readonly path: Step[] = [];
  readonly #errors: FieldError[] = [];
  #malformed = false;

  /** The shape is wrong: type, missing or unknown member. */
  shape(code: string, message: string, ...below: Step[]): undefined {
    this.#malformed = true;
    this.#add(code, message, below);
  }

  /** The shape is right, the value is not. */
  value(code: string, message: string, ...below: Step[]): undefined {
    this.#add(code, message, below);
  }

  get any(): boolean {
    return this.#errors.length > 0;
  }

  /** @throws Problem `malformed-request` or `invalid-values` when anything was found. */
  throwIfAny(): void {
    if (this.any) throw new Problem(this.#malformed ? 'malformed-request' : 'invalid-values', { errors: this.#errors });
  }

  /** @throws Problem `malformed-request` when anything was found: parameters have no 422. */
  throwIfAnyOfParameters(): void {
    if (this.any) throw new Problem('malformed-request', { errors: this.#errors });
  }

  #add(code: string, message: string, below: readonly Step[]): void {
    if (this.#errors.length >= MAX_ERRORS) return;
    this.#errors.push({ pointer: pointerTo([...this.path, ...below]), code, message });
  }
}
