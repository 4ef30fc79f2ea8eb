// Holds points at the checkout and captures them when the order is paid.
import { ConflictError, LoyaltyOSClient, TimeoutError } from '@loyaltyos/sdk';

const client = new LoyaltyOSClient({
  hooks: { onError: ({ operation, attempt, error }) => console.error(operation, attempt, error.message) },
});

try {
  const held = await client.redemptions.create(
    { customerId: 'cust_a1b2', points: 500, hold: { expiresIn: 900 } },
    // The same for every try of this checkout, also after a restart.
    { idempotencyKey: 'checkout-7f3a' },
  );
  const captured = await client.redemptions.capture(held.redemptionId, undefined, {
    totalTimeoutMs: 10_000,
    idempotencyKey: 'capture-7f3a',
  });
  console.log(captured.status, captured.newBalance);
} catch (error) {
  if (error instanceof ConflictError && error.code === 'insufficient-points') console.log('Not enough points');
  else if (error instanceof TimeoutError) console.log('Ask again later: the key makes it safe');
  else throw error;
}
