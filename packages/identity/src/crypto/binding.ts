/** Where a ciphertext stands. It is bound to all of it: moved to another row, column or version, it does not open. */
export interface Place {
  readonly tenantId: string;
  /** The customer it belongs to; empty for what belongs to the tenant. */
  readonly customerId: string;
  readonly table: string;
  readonly column: string;
  /** Grows with each writing of the same place, where it is written more than once. */
  readonly version: number;
}

/** The place as additional authenticated data: each member with its length in front, so that no two places read alike. */
export function bindingOf(place: Place): Buffer {
  const members = [place.tenantId, place.customerId, place.table, place.column, String(place.version)];
  return Buffer.concat(
    members.flatMap((member) => {
      const bytes = Buffer.from(member, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
