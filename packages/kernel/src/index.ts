export * from './assert.ts';
export * from './currency.ts';
export * from './decimal.ts';
export * from './duration.ts';
export * from './id.ts';
export * from './instant.ts';
export * from './json.ts';
export * from './money.ts';
