import { createApi, Intake } from '@loyaltyos/api';
import { SealRefused } from '@loyaltyos/journal';
import { createIdentity, type Identity, type Organisations } from '@loyaltyos/identity';
import { wallClock } from '@loyaltyos/kernel';
import { DEFAULT_LANE_LIMITS, type LaneLimits } from '@loyaltyos/ledger';
import { createLoyalty, KEYS_WORK, ledgerKeySet, sealKeys, type RunningLoyalty } from '@loyaltyos/loyalty';
import type { Config } from '../config.ts';
import { openDatabase, type DatabaseObserver, type OpenDatabase } from '../database/open-database.ts';
import type { Log } from '../observe/log.ts';
import { createIntakeMetrics } from '../observe/intake-metrics.ts';
import { createMetrics } from '../observe/metrics.ts';
import { createWorkMetrics } from '../observe/work-metrics.ts';
import { openOrganisations } from './open-organisations.ts';
import { openRootKey } from './open-root-key.ts';
import { originOf } from './origin-of.ts';

/** The parts of a process that works on data, wired. */
export interface Parts {
  readonly config: Config;
  readonly opened: OpenDatabase;
  readonly identity: Identity;
  readonly loyalty: RunningLoyalty;
  readonly organisations: Organisations;
  close(): Promise<void>;
}

/** What tokens are for: the API as such, whatever host it is reached under. */
const AUDIENCE = 'https://loyaltyos.io/api';

/** Opens the database and starts identity and the engine on it: what every command that touches data needs. */
export async function composeParts(
  config: Config,
  observer: DatabaseObserver,
  options: { migrates: boolean; joins?: boolean },
): Promise<Parts> {
  const opened = await openDatabase(config, observer, options);
  try {
    const { database } = opened;
    const rootKey = await openRootKey(config, wallClock);
    const identity = await createIdentity({
      database,
      clock: wallClock,
      rootKey,
      issuer: issuerOf(config),
      audience: AUDIENCE,
      rotationTimes: config.rotationTimes,
    });
    const loyalty = createLoyalty({
      database,
      clock: wallClock,
      identity,
      laneLimits: laneLimitsOf(config),
      onDefect: (cause) => observer.trouble(`An order of a batch met a bug: ${describe(cause)}`),
      onWorkFailure: ({ kind, subject }, error) => {
        // What the sealer refuses is for the operator: the ledger is to be verified. So is what is wrong with the keys.
        const isTold = error instanceof SealRefused || (kind === KEYS_WORK && error instanceof Error);
        const why = isTold ? ` ${error.message}` : '';
        observer.trouble(`Work failed and will be begun again: ${kind} ${subject}.${why}`);
      },
      onWorkBlind: (cause) => observer.trouble(`Work cannot be looked for, and is tried again: ${describe(cause)}`),
    });
    const close = async (): Promise<void> => {
      await loyalty.worker.stop();
      identity.close();
      await opened.close();
    };
    const organisations = openOrganisations(config, identity, loyalty);
    return { config, opened, identity, loyalty, organisations, close };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/**
 * The HTTP API over the parts.
 *
 * @param authorities by which hosts and ports it is called, apart from the public origin.
 */
export async function composeApi(
  parts: Parts,
  publicBase: string,
  log: Log,
  authorities: readonly string[] = [],
): Promise<ReturnType<typeof createApi>> {
  const { identity, loyalty, opened } = parts;
  const metrics = createMetrics();
  const { trustedProxies, hosts, tls } = parts.config;
  const { targetLatencyMs: targetMs, maxWaitMs, maxInFlight, servers } = parts.config;
  const intake = new Intake({ targetMs, maxWaitMs, maxInFlight, servers });
  const intakeMetrics = createIntakeMetrics(intake);
  const workMetrics = createWorkMetrics(loyalty.worker);
  return createApi({
    engine: loyalty,
    authority: {
      ...identity,
      organisations: parts.organisations,
      authenticate: (bearer, facts) => identity.authenticate(bearer, facts),
      issueToken: (grant, facts) => identity.issueToken(grant, facts),
      keySet: () => identity.keySet(),
      ledgerKeySet: async () => ledgerKeySet(await sealKeys(identity)),
    },
    operations: {
      readiness: async () => ({ database: await answers(opened) }),
      metrics: async () => `${await metrics.text()}${await intakeMetrics.text()}${await workMetrics.text()}`,
    },
    observer: {
      answered: (record) => {
        metrics.answered(record);
        log.answered(record);
      },
      failed: (requestId, cause) => log.failed(requestId, cause),
    },
    intake,
    transport: { trustedProxies, hosts, listensOnTls: tls !== undefined, authorities },
    clock: wallClock,
    publicBase,
    cursorKeys: await identity.deriveKeys('cursor'),
  });
}

/** Whether the database answers. */
async function answers({ database }: OpenDatabase): Promise<boolean> {
  return database.directory(async () => true).catch(() => false);
}

function describe(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : typeof cause;
}

/** Where nothing is shared, a lane for each stripe keeps no stripe waiting for another. */
function laneLimitsOf({ maxBatch }: Config): LaneLimits {
  return { ...DEFAULT_LANE_LIMITS, maxBatch, ...(maxBatch === 1 ? { maxLanes: Infinity } : {}) };
}

/** Whose tokens they are: the origin that the metadata names. A port that is chosen while it starts is not known here. */
function issuerOf({ publicUrl, host, port }: Config): string {
  return publicUrl ?? (port === 0 ? 'http://localhost' : originOf('http', host, port));
}
