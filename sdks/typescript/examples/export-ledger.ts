// Prints a customer's ledger as CSV, and goes on from a cursor: node examples/export-ledger.js cust_a1b2 [cursor]
import { LoyaltyOSCore, listCustomerLedger } from '@loyaltyos/sdk';

const [customerId = 'cust_a1b2', cursor] = process.argv.slice(2);
const client = new LoyaltyOSCore({ maxRetries: 5 });

for await (const page of listCustomerLedger(client, customerId, { limit: 200, cursor }).pages()) {
  for (const entry of page.data) {
    if (entry.account === 'points')
      console.log(`${entry.recordedAt.toISOString()},points,${entry.type},${entry.amount}`);
    else if (entry.account === 'credit')
      console.log(`${entry.recordedAt.toISOString()},credit,${entry.type},${entry.amount}`);
    else console.log(`,${entry.account},,`);
  }
  console.error(`next: ${page.nextCursor}`);
}
