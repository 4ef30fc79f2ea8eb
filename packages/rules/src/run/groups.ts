import { allot } from './allot.ts';
import type { Claim } from './claims.ts';
import type { Plan, PlanGroup } from './plan.ts';
import type { Run } from './run.ts';
import type { Watcher } from './watcher.ts';

/**
 * Step 5: groups are decided in their order, for each recipient apart: who is excluded gets nothing, `best` and `first`
 * let one claim through, the group's caps apply, and what remains excludes the groups that this one excludes.
 */
export function decideGroups(plan: Plan, run: Run, claims: readonly Claim[], watch: Watcher | undefined): void {
  if (plan.groups.length === 0) return;
  const excluded = new Map<number, Set<string>>();
  for (const [index, group] of plan.groups.entries()) {
    const members = claims.filter((claim) => claim.rule.group === index && claim.amount !== 0);
    if (members.length === 0) continue;
    const barred = excluded.get(index);
    const rivals = barred === undefined ? members : admit(members, barred, watch);
    const winners = CHOICES[group.group.mode](rivals);
    for (const claim of rivals) {
      if (winners.includes(claim)) continue;
      claim.amount = 0;
      watch?.lost(
        claim,
        winners.find(({ recipient }) => recipient === claim.recipient),
      );
    }
    allot(plan, run, winners, group.caps, watch);
    if (group.excludes.length > 0) exclude(group, winners, excluded);
  }
}

function admit(members: readonly Claim[], barred: ReadonlySet<string>, watch: Watcher | undefined): readonly Claim[] {
  return members.filter((claim) => {
    if (!barred.has(claim.recipient)) return true;
    claim.amount = 0;
    watch?.excluded(claim);
    return false;
  });
}

function exclude(group: PlanGroup, winners: readonly Claim[], excluded: Map<number, Set<string>>): void {
  for (const { recipient, amount } of winners) {
    if (amount === 0) continue;
    for (const index of group.excludes) {
      const barred = excluded.get(index) ?? new Set<string>();
      excluded.set(index, barred.add(recipient));
    }
  }
}

/** Which claims a group lets through. They come in the order of ties, so the first among equals wins. */
const CHOICES: Readonly<Record<PlanGroup['group']['mode'], (claims: readonly Claim[]) => readonly Claim[]>> = {
  stack: (claims) => claims,
  best: (claims) => onePerRecipient(claims, (claim, best) => claim.amount > best.amount),
  first: (claims) => onePerRecipient(claims, () => false),
};

function onePerRecipient(claims: readonly Claim[], beats: (claim: Claim, best: Claim) => boolean): readonly Claim[] {
  if (claims.length === 1) return claims;
  const chosen = new Map<string, Claim>();
  for (const claim of claims) {
    const best = chosen.get(claim.recipient);
    if (best === undefined || beats(claim, best)) chosen.set(claim.recipient, claim);
  }
  return claims.filter((claim) => chosen.get(claim.recipient) === claim);
}
