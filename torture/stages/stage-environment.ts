import { join } from 'node:path';

/**
 * What the processes of a stage see: nothing that our caller has set for a database or a server of theirs. What Node.js has
 * compiled is kept for the next start, because a run starts the same program again and again.
 */
export function stageEnvironment(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(LOYALTYOS_|PG|DATABASE_URL$|PORT$|HOST$|NODE_TEST_CONTEXT$|NODE_V8_COVERAGE$)/.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_COMPILE_CACHE: join(folder, 'compiled') };
}
