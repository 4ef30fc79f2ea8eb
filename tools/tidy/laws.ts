import type { Law } from './law.ts';
import { badInputRows } from './laws/bad-input-rows.ts';
import { auditActions } from './laws/audit-actions.ts';
import { decisionIndex } from './laws/decision-index.ts';
import { declaredDependencies } from './laws/declared-dependencies.ts';
import { documentedCommands } from './laws/documented-commands.ts';
import { documentedDependencies } from './laws/documented-dependencies.ts';
import { documentedSettings } from './laws/documented-settings.ts';
import { eventFiles } from './laws/event-files.ts';
import { fileCycles } from './laws/file-cycles.ts';
import { fileLength } from './laws/file-length.ts';
import { importTable } from './laws/import-table.ts';
import { markdownLinks } from './laws/markdown-links.ts';
import { migrationNumbers } from './laws/migration-numbers.ts';
import { names } from './laws/names.ts';
import { pinnedVersions } from './laws/pinned-versions.ts';
import { plainOrigin } from './laws/plain-origin.ts';
import { problemPages } from './laws/problem-pages.ts';
import { pureCore } from './laws/pure-core.ts';
import { randomness } from './laws/randomness.ts';
import { readmes } from './laws/readmes.ts';
import { registryHosts } from './laws/registry-hosts.ts';
import { sdkFigures } from './laws/sdk-figures.ts';
import { sdkReadmes } from './laws/sdk-readmes.ts';
import { sqlStatements } from './laws/sql-statements.ts';
import { statementNames } from './laws/statement-names.ts';
import { tableOwners } from './laws/table-owners.ts';
import { tenantPredicates } from './laws/tenant-predicates.ts';
import { terminalOutput } from './laws/terminal-output.ts';
import { unfinishedWork } from './laws/unfinished-work.ts';
import { wallClock } from './laws/wall-clock.ts';

/** Every law that a machine can check: first who may know whom, then what may be written, then what must be there. */
export const LAWS: readonly Law[] = [
  importTable,
  declaredDependencies,
  fileCycles,
  pureCore,
  wallClock,
  randomness,
  terminalOutput,
  sqlStatements,
  statementNames,
  tableOwners,
  tenantPredicates,
  migrationNumbers,
  eventFiles,
  problemPages,
  auditActions,
  names,
  fileLength,
  readmes,
  markdownLinks,
  decisionIndex,
  documentedSettings,
  documentedCommands,
  documentedDependencies,
  pinnedVersions,
  registryHosts,
  plainOrigin,
  badInputRows,
  sdkFigures,
  sdkReadmes,
  unfinishedWork,
];
