// Starts a stage by hand: says what to set for native tests of SDKs, and ends with Ctrl+C or when its standard input ends.
import { once } from 'node:events';
import { startStage } from '@loyaltyos/sdkgen';

const stage = await startStage();
console.log(`LOYALTYOS_STAGE_URL=${stage.url}`);
process.stdin.resume();
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process.stdin, 'end')]);
process.stdin.destroy();
await stage.stop();
