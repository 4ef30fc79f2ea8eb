/**
 * Whether a party may take one more of what is left, by dynamic thresholds (A. K. Choudhury and E. L. Hahne, Dynamic Queue
 * Length Thresholds for Shared-Memory Packet Switches, IEEE/ACM Transactions on Networking 6(2), 1998): nobody may hold more
 * than `alpha` times what is free. One party alone gets alpha / (1 + alpha) of all, n of them alpha / (1 + n alpha) each, and
 * something is always left for who comes next. Nobody has to know how many there are.
 *
 * @param held what the party holds.
 * @param free what nobody holds.
 */
export function isWithinShare(held: number, free: number, alpha: number): boolean {
  return free > 0 && held < alpha * free;
}
