export { doorCases, type DoorCase, type Doors } from './door-cases.ts';
export { logIn, newHouse, type House } from './house.ts';
export { auditedCases, openAudited, type AuditedCase, type AuditedTenant } from './audited-cases.ts';
export { matrixCases, openMatrix, type MatrixCase, type MatrixServer, type OpenMatrix } from './matrix-cases.ts';
export type { MatrixParty } from './matrix-party.ts';
