// Sends an order and prints what it earned.
import { LoyaltyOSClient } from '@loyaltyos/sdk';
const client = new LoyaltyOSClient({ tenantSlug: 'acme-retail', apiKey: process.env.LOYALTYOS_API_KEY });
const result = await client.orders.ingest({
  orderId: 'ord_8k2p',
  customerId: 'cust_a1b2',
  orderTotal: 149.99,
  currencyCode: 'GBP',
  lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99 }],
});
console.log(result.pointsEarned); // 450
console.log(result.newBalance); // 3300
console.log(result.tier); // "Gold"
