-- The rows that taking an order in cannot do without, in tables of the same shape as ours but without their checks and
-- policies: what the reference writes.
CREATE SCHEMA minimal;
CREATE SEQUENCE minimal.seq CACHE 100;
CREATE TABLE minimal.order_record (
  tenant_id uuid NOT NULL, order_id text COLLATE "C" NOT NULL, customer_id text COLLATE "C" NOT NULL,
  stripe smallint NOT NULL, seq bigint NOT NULL, facts json NOT NULL, answer json NOT NULL,
  recorded_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, order_id));
CREATE TABLE minimal.journal (
  tenant_id uuid NOT NULL, stripe smallint NOT NULL, seq bigint NOT NULL, type text NOT NULL, payload json NOT NULL,
  recorded_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, stripe, seq));
CREATE TABLE minimal.entry (
  tenant_id uuid NOT NULL, stripe smallint NOT NULL, seq bigint NOT NULL, line smallint NOT NULL,
  customer_id text COLLATE "C" NOT NULL, kind smallint NOT NULL, amount bigint NOT NULL,
  recorded_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, stripe, seq, line));
CREATE TABLE minimal.lot (
  tenant_id uuid NOT NULL, customer_id text COLLATE "C" NOT NULL, seq bigint NOT NULL, earned bigint NOT NULL,
  remaining bigint NOT NULL, available_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, customer_id, seq));
CREATE TABLE minimal.issuer_posting (
  tenant_id uuid NOT NULL, stripe smallint NOT NULL, seq bigint NOT NULL, line smallint NOT NULL,
  amount bigint NOT NULL, recorded_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, stripe, seq, line));
CREATE TABLE minimal.account_balance (
  tenant_id uuid NOT NULL, customer_id text COLLATE "C" NOT NULL, available bigint NOT NULL, version bigint NOT NULL,
  recorded_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, customer_id)) WITH (fillfactor = 70);
