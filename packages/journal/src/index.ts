export { appendBatch, type JournalBatch, type PlacedEvent } from './append-batch.ts';
export { readClockAhead, readTenantTime, recordingInstant, setClockAhead, type TenantTime } from './business-clock.ts';
export { genesisHash, linkBatch, type ChainLink } from './chain.ts';
export { journalLeaf, type JournalEvent } from './journal-event.ts';
export { lockStripes, type StripeHead } from './lock-stripes.ts';
export { leafHash, merkleProof, merkleRoot, rootOfProof, type ProofStep } from './merkle.ts';
export { openStripes } from './open-stripes.ts';
export { readLinks, readStripe } from './read-stripe.ts';
export { stripeOf, TENANT_STRIPE } from './stripe.ts';
