import type { Database } from '@loyaltyos/database';
import type { Identity } from '@loyaltyos/identity';
import type { Clock } from '@loyaltyos/kernel';
import type { Lanes, LaneWork } from '@loyaltyos/ledger';
import type { HeldLists } from './lists/held-lists.ts';
import type { MemberCommand, MemberFacts } from './lane/member-facts.ts';
import type { PreparedPrograms } from './rule-sets/prepared-programs.ts';

/** What every verb of this package works with. */
export interface Context {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly programs: PreparedPrograms;
  readonly lists: HeldLists;
  /** Told of a bug whose cause no caller hears. */
  readonly onDefect: (cause: unknown) => void;
  /** Says that there is work to do behind the answers. */
  readonly wakeWorkers: () => void;
  /** What a transaction about members and orders reads and writes besides the ledger. */
  readonly work: LaneWork<MemberFacts, MemberCommand>;
  readonly lanes: Lanes<MemberFacts, MemberCommand>;
}
