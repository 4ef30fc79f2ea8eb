import type { Read } from './observed-ledger.ts';

/** The ids of all customers, page by page. */
export async function customersOf(read: Read): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const page = (await read(`/customers?limit=200${cursor}`)) as {
      data: readonly { customerId: string }[];
      nextCursor: string | null;
    };
    ids.push(...page.data.map(({ customerId }) => customerId));
    if (page.nextCursor === null) return ids;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}
