-- The frame that every later migration stands in.
--
-- Conventions, which a test holds every table to (src/isolation-law.ts):
--   * A table of a tenant has tenant_id uuid NOT NULL, leading its primary key and its unique indexes, and
--       ALTER TABLE x ENABLE ROW LEVEL SECURITY;
--       ALTER TABLE x FORCE ROW LEVEL SECURITY;
--       CREATE POLICY tenant ON x USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
--     With no tenant set the setting does not exist, and the statement fails instead of seeing nothing or all.
--   * A table without row-level security is in the list of directory tables there, with its reason.
--   * Each migration grants to loyaltyos_app what the application needs, table by table, and no more: nothing is
--     granted by default, TRUNCATE never, UPDATE and DELETE not on what is append-only.
--   * Points and money are bigint, instants timestamptz. No numeric, no float, no sequence and no trigger.
--   * A data migration under FORCE sees no rows, its owner being bound too: set loyaltyos.tenant_id per tenant.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO loyaltyos_app;

CREATE TABLE schema_migration (
  number integer PRIMARY KEY CHECK (number > 0),
  name text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  applied_at timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT ON schema_migration TO loyaltyos_app;
