export { frozenClock } from './frozen-clock.ts';
export type { FrozenClock } from './frozen-clock.ts';
export { NO_BROWSER, openBrowser } from './open-browser.ts';
export { hasPostgres15, postgresServer, type PostgresRelease } from './postgres-server.ts';
export { emptyDatabase, scratchDatabase } from './scratch-database.ts';
export type { ScratchDatabase } from './scratch-database.ts';
export { makeCertificate, type CertificateWish, type MadeCertificate } from './make-certificate.ts';
