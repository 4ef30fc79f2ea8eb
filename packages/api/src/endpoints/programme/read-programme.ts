import { formatDecimal } from '@loyaltyos/kernel';
import { PROGRAMME_DEFAULTS } from '@loyaltyos/loyalty';
import { Problem, type FieldError } from '@loyaltyos/problems';
import type { Static } from 'typebox';
import type { ProgrammeDocument } from '../../engine.ts';
import type { ProgrammeRequest } from './programme-schema.ts';

type Request = Static<typeof ProgrammeRequest>;
type AccountRequest = NonNullable<NonNullable<Request['accounts']>['points']>;
type ExpiryRequest = NonNullable<AccountRequest['expiry']>;
type TierPolicyRequest = NonNullable<Request['tierPolicy']>;

/**
 * A decoded document as the engine takes it: what was left out is as the defaults say. Pure.
 *
 * @throws Problem `malformed-request` with the place of each member that does not go with its `kind`, or that it needs.
 */
export function readProgramme(request: Request): ProgrammeDocument {
  const shapes = new Shapes();
  const { version: _version, accounts, tierPolicy, conversion, pointValue, transfers, adjustments, ...plain } = request;
  const document = {
    ...PROGRAMME_DEFAULTS,
    ...plain,
    // The decoder has held the list to have a first one.
    currencies: request.currencies as [string, ...string[]],
    accounts: {
      points: readAccount(accounts?.points, shapes.at('/accounts/points')),
      credit: readAccount(accounts?.credit, shapes.at('/accounts/credit')),
    },
    tierPolicy: readTierPolicy(tierPolicy, shapes.at('/tierPolicy')),
    conversion:
      conversion === undefined ? null : { points: conversion.points, credit: formatDecimal(conversion.credit) },
    transfers: { ...PROGRAMME_DEFAULTS.transfers, ...transfers },
    adjustments: {
      maxPoints: adjustments?.maxPoints ?? PROGRAMME_DEFAULTS.adjustments.maxPoints,
      maxCredit:
        adjustments?.maxCredit === undefined
          ? PROGRAMME_DEFAULTS.adjustments.maxCredit
          : formatDecimal(adjustments.maxCredit),
    },
    ...(pointValue === undefined ? {} : { pointValue: formatDecimal(pointValue) }),
  };
  shapes.throwIfAny();
  return document;
}

function readAccount(request: AccountRequest = {}, shapes: Shapes): ProgrammeDocument['accounts']['points'] {
  const { expiry, ...plain } = request;
  const usual = PROGRAMME_DEFAULTS.accounts.points;
  return {
    ...usual,
    ...plain,
    expiry: expiry === undefined ? usual.expiry : readExpiry(expiry, shapes.at('/expiry')),
  };
}

function readExpiry(request: ExpiryRequest, shapes: Shapes): ProgrammeDocument['accounts']['points']['expiry'] {
  const { kind, days, months, dates, atLeastMonths = 0 } = request;
  switch (kind) {
    case 'never':
      shapes.only(request, ['kind']);
      return { kind };
    case 'rolling':
      shapes.only(request, ['kind', 'days', 'months']);
      if ((days === undefined) === (months === undefined)) shapes.find('', 'one-length', 'Say either days or months.');
      return days === undefined ? { kind, months: months ?? 0 } : { kind, days };
    case 'calendar':
      shapes.only(request, ['kind', 'dates', 'atLeastMonths']);
      shapes.need(request, 'dates');
      return { kind, dates: dates ?? [], atLeastMonths };
  }
}

function readTierPolicy(request: TierPolicyRequest = {}, shapes: Shapes): ProgrammeDocument['tierPolicy'] {
  const { window, period, ...plain } = request;
  const usual = PROGRAMME_DEFAULTS.tierPolicy;
  return {
    ...usual,
    ...plain,
    window: window === undefined ? usual.window : readWindow(window, shapes.at('/window')),
    period: period === undefined ? usual.period : readPeriod(period, shapes.at('/period')),
  };
}

function readWindow(
  request: NonNullable<TierPolicyRequest['window']>,
  shapes: Shapes,
): ProgrammeDocument['tierPolicy']['window'] {
  const { kind, months = 0, startsOn = '' } = request;
  switch (kind) {
    case 'lifetime':
      shapes.only(request, ['kind']);
      return { kind };
    case 'rolling':
      shapes.only(request, ['kind', 'months']);
      shapes.need(request, 'months');
      return { kind, months };
    case 'programme_year':
      shapes.only(request, ['kind', 'startsOn']);
      shapes.need(request, 'startsOn');
      return { kind, startsOn };
  }
}

function readPeriod(
  request: NonNullable<TierPolicyRequest['period']>,
  shapes: Shapes,
): ProgrammeDocument['tierPolicy']['period'] {
  const { kind, months = 0, startsOn = '' } = request;
  if (kind === 'months') {
    shapes.only(request, ['kind', 'months']);
    shapes.need(request, 'months');
    return { kind, months };
  }
  shapes.only(request, ['kind', 'startsOn']);
  shapes.need(request, 'startsOn');
  return { kind, startsOn };
}

/** Members that do not go with the `kind` beside them, wherever in the document. */
class Shapes {
  readonly #errors: FieldError[];
  readonly #pointer: string;

  constructor(errors: FieldError[] = [], pointer = '') {
    this.#errors = errors;
    this.#pointer = pointer;
  }

  /** The same findings, further down. */
  at(below: string): Shapes {
    return new Shapes(this.#errors, `${this.#pointer}${below}`);
  }

  find(below: string, code: string, message: string): void {
    this.#errors.push({ pointer: `${this.#pointer}${below}`, code, message });
  }

  only(request: { readonly kind: string }, members: readonly string[]): void {
    for (const name of Object.keys(request)) {
      if (members.includes(name)) continue;
      this.find(`/${name}`, 'not-for-kind', `This member does not go with the kind ${request.kind}.`);
    }
  }

  need<Name extends string>(
    request: { readonly kind: string } & { readonly [name in Name]?: unknown },
    name: Name,
  ): void {
    if (request[name] !== undefined) return;
    this.find(`/${name}`, 'missing', `The kind ${request.kind} needs this member.`);
  }

  throwIfAny(): void {
    if (this.#errors.length > 0) throw new Problem('malformed-request', { errors: this.#errors });
  }
}
