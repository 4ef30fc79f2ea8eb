export { appendBatch, type JournalBatch, type JournalPart, type PlacedEvent } from './append-batch.ts';
export { readClockAhead, readTenantTime, recordingInstant, setClockAhead, type TenantTime } from './business-clock.ts';
export { genesisHash, linkBatch, linkHash, type ChainLink } from './chain.ts';
export { journalLeaf, journalText, type JournalEvent } from './journal-event.ts';
export { lockStripes, type StripeHead } from './lock-stripes.ts';
export { leafHash, merkleProof, merkleRoot, rootOfProof, type ProofStep } from './merkle.ts';
export { openStripes } from './open-stripes.ts';
export { rangeProof, rootOfRange, type ProvedRange } from './range-proof.ts';
export { readEventsAbout, type EventsAbout } from './read-about.ts';
export { readEventsAt, readLinks, readStripe, type StoredLink } from './read-stripe.ts';
export { blockFault, linksFollow, type BlockFault } from './seal/check-block.ts';
export {
  blockHash,
  firstPrevious,
  headerText,
  linkLeaf,
  sealedBehind,
  stripeLeaf,
  stripesRoot,
  unsealedStripe,
  type Block,
  type BlockHeader,
  type SealedStripe,
} from './seal/block.ts';
export {
  isSignedBy,
  parseSealKey,
  sealKeysOf,
  sealPublicKey,
  type SealKeys,
  type SealPublicKey,
} from './seal/seal-keys.ts';
export { sealAll, sealedEvent, sealTenant, SealRefused, type Sealing } from './seal/seal-tenant.ts';
export { readBlocks, readLastBlock, readLastNumber, readSealingBlock, type StoredBlock } from './seal/stored-blocks.ts';
export { stripeOf, TENANT_STRIPE } from './stripe.ts';
