-- How long members keep their tiers, and what became of tiers that were removed.

-- When the period of the tier began (null: with the enrolment), when the tier is to be looked at again (null: never), and what
-- an order raised the member from: {"tier", "since", "byPeriod"}.
ALTER TABLE customer
  ADD COLUMN tier_since  timestamptz,
  ADD COLUMN tier_until  timestamptz,
  ADD COLUMN tier_before json;
CREATE INDEX customer_tier_to_look_at ON customer (tenant_id, tier_until) WHERE tier_until IS NOT NULL;

-- Of tiers that the programme had in an earlier version, the next lower one that it still has: {"Gold": "Silver"}. Members are
-- moved behind the answer, and until then a tier that is gone is read as this.
ALTER TABLE programme_version ADD COLUMN retired_tiers json NOT NULL DEFAULT '{}';
