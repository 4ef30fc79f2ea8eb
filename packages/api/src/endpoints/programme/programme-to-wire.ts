import { assert, decimalsOf, formatDecimal, parseDecimal, type CurrencyCode } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { Programme as EngineProgramme } from '../../engine.ts';
import type { Programme } from './programme-schema.ts';

/** The document with all that it says, its own defaults included. */
export function programmeToWire(programme: EngineProgramme): Static<typeof Programme> {
  const { version, currencies, pointValue, conversion, adjustments } = programme;
  const money = (text: string): string => moneyText(text, currencies[0]);
  return {
    version,
    currencies: [...currencies],
    zone: programme.zone,
    tiers: programme.tiers.map(({ name, threshold }) => ({ name, threshold })),
    tierPolicy: { ...programme.tierPolicy },
    accounts: { points: accountToWire(programme.accounts.points), credit: accountToWire(programme.accounts.credit) },
    autoEnrol: programme.autoEnrol,
    ...(pointValue === undefined ? {} : { pointValue: money(pointValue) }),
    customerAttributes: { ...programme.customerAttributes },
    lineAttributes: { ...programme.lineAttributes },
    ...(conversion === null ? {} : { conversion: { points: conversion.points, credit: money(conversion.credit) } }),
    transfers: { ...programme.transfers },
    adjustments: { maxPoints: adjustments.maxPoints, maxCredit: money(adjustments.maxCredit) },
  };
}

type AccountPolicy = NonNullable<NonNullable<Static<typeof Programme>['accounts']>['points']>;

function accountToWire({ expiry, ...policy }: EngineProgramme['accounts']['points']): AccountPolicy {
  return { ...policy, expiry: expiry.kind === 'calendar' ? { ...expiry, dates: [...expiry.dates] } : { ...expiry } };
}

/** With the currency's decimals, or as many more as it has. */
function moneyText(text: string, currency: CurrencyCode): string {
  const value = parseDecimal(text);
  assert(value !== undefined, 'the amounts of a stored programme are decimal text');
  return formatDecimal(value, decimalsOf(currency));
}
