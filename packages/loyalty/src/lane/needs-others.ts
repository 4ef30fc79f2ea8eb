/** A command turns out to touch customers whose accounts were not locked for it: it is to be run again with them. */
export class NeedsOthers extends Error {
  readonly customerIds: readonly string[];

  constructor(customerIds: readonly string[]) {
    super('the command touches further customers');
    this.customerIds = customerIds;
  }
}
