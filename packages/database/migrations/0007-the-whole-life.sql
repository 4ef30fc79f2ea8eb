-- The whole life of points and orders: what lots lost and to what, redemptions, returns, custom events, keys of requests.

-- How far a sandbox's business time is ahead of the wall clock. Read under the stripe's lock, which every write takes.
ALTER TABLE stripe_head ADD COLUMN clock_ahead_ms bigint NOT NULL DEFAULT 0 CHECK (clock_ahead_ms >= 0);

-- What an entry refers to besides an order: a redemption, an event, a return, a transfer.
ALTER TABLE entry ADD COLUMN reference text COLLATE "C";

-- A lot's units lie in one bucket, pending or available, but for those that a hold has set aside.
ALTER TABLE lot
  ADD COLUMN held    bigint  NOT NULL DEFAULT 0,
  ADD COLUMN pending boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT lot_held_check CHECK (held BETWEEN 0 AND remaining AND (held = 0 OR NOT pending));
-- For this one statement about all tenants, which only the tables' owner can make.
ALTER TABLE lot NO FORCE ROW LEVEL SECURITY;
ALTER TABLE entry NO FORCE ROW LEVEL SECURITY;
UPDATE lot SET pending = true
  FROM entry
 WHERE entry.tenant_id = lot.tenant_id AND entry.customer_id = lot.customer_id AND entry.account = lot.account
   AND entry.seq = lot.seq AND entry.line = lot.line AND entry.bucket = 1;
ALTER TABLE lot FORCE ROW LEVEL SECURITY;
ALTER TABLE entry FORCE ROW LEVEL SECURITY;
DROP INDEX lot_to_spend;
-- Spending takes the earliest expiry first, what never expires last, and among equals the oldest.
CREATE INDEX lot_to_spend ON lot (tenant_id, customer_id, account, expires_at, seq, line)
  WHERE remaining > held AND NOT pending;
CREATE INDEX lot_to_mature ON lot (tenant_id, customer_id, account, available_at) WHERE pending AND remaining > 0;

-- What an entry took from a lot (amount, negative where it gave back) and set aside of it (held, negative where it let go).
-- A lot's uses add up to what it lost, and to what is held of it.
CREATE TABLE lot_use (
  tenant_id   uuid     NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  account     smallint NOT NULL,
  seq         bigint   NOT NULL,
  line        smallint NOT NULL,
  lot_seq     bigint   NOT NULL,
  lot_line    smallint NOT NULL,
  amount      bigint   NOT NULL,
  held        bigint   NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, account, seq, line, lot_seq, lot_line),
  CHECK (amount <> 0 OR held <> 0)
);

-- Who has units that mature or expire, for sweeps to find.
CREATE INDEX account_balance_due ON account_balance (tenant_id, next_due_at) WHERE next_due_at IS NOT NULL;

-- life is what became of the order since it was ingested: what was refunded, and what that took back. Null at first.
ALTER TABLE order_record ADD COLUMN life json;

CREATE TABLE order_return (
  tenant_id   uuid        NOT NULL,
  order_id    text COLLATE "C" NOT NULL,
  return_id   text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  stripe      smallint    NOT NULL,
  seq         bigint      NOT NULL,
  facts       json        NOT NULL,
  answer      json        NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, order_id, return_id)
);

-- Returns that came before their order and wait for it.
CREATE TABLE parked_return (
  tenant_id  uuid        NOT NULL,
  order_id   text COLLATE "C" NOT NULL,
  return_id  text COLLATE "C" NOT NULL,
  facts      json        NOT NULL,
  actor      text COLLATE "C" NOT NULL,
  parked_at  timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, order_id, return_id)
);
CREATE INDEX parked_return_expiry ON parked_return (tenant_id, expires_at);

-- takes says of which lots the units are and how many of each have come back.
CREATE TABLE redemption (
  tenant_id       uuid        NOT NULL,
  redemption_id   text COLLATE "C" NOT NULL,
  customer_id     text COLLATE "C" NOT NULL,
  stripe          smallint    NOT NULL,
  account         smallint    NOT NULL,
  status          smallint    NOT NULL,
  amount          bigint      NOT NULL CHECK (amount > 0),
  captured        bigint      NOT NULL CHECK (captured BETWEEN 0 AND amount),
  restored        bigint      NOT NULL CHECK (restored BETWEEN 0 AND captured),
  takes           json        NOT NULL,
  order_id        text COLLATE "C",
  reason          text COLLATE "C",
  hold_expires_at timestamptz,
  transactions    text[]      NOT NULL,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, redemption_id)
) WITH (fillfactor = 80);
CREATE INDEX redemption_by_order ON redemption (tenant_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX redemption_by_customer ON redemption (tenant_id, customer_id, redemption_id);
CREATE INDEX redemption_to_expire ON redemption (tenant_id, hold_expires_at) WHERE status = 1;

-- A custom event as it came and as it was answered: the idempotency record. fields are encrypted, facts holds their hashes.
CREATE TABLE event_record (
  tenant_id   uuid        NOT NULL,
  event_id    text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  stripe      smallint    NOT NULL,
  seq         bigint      NOT NULL,
  facts       json        NOT NULL,
  fields      bytea,
  answer      json        NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, event_id)
);

-- The answers to requests that carried an Idempotency-Key, for as long as they may be repeated.
CREATE TABLE idempotency_record (
  tenant_id    uuid        NOT NULL,
  key_hash     bytea       NOT NULL CHECK (octet_length(key_hash) = 32),
  request_hash bytea       NOT NULL CHECK (octet_length(request_hash) = 32),
  operation    text COLLATE "C" NOT NULL,
  answer       json        NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, key_hash)
);
CREATE INDEX idempotency_record_age ON idempotency_record (tenant_id, recorded_at);

ALTER TABLE lot_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE lot_use FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON lot_use USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE order_return ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_return FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON order_return USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE parked_return ENABLE ROW LEVEL SECURITY;
ALTER TABLE parked_return FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON parked_return USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE redemption ENABLE ROW LEVEL SECURITY;
ALTER TABLE redemption FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON redemption USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE event_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_record FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON event_record USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE idempotency_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_record FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON idempotency_record USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

-- What was taken stays: neither UPDATE nor DELETE.
GRANT SELECT, INSERT ON lot_use, order_return, event_record TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE ON redemption TO loyaltyos_app;
GRANT SELECT, INSERT, DELETE ON parked_return, idempotency_record TO loyaltyos_app;
