-- The members of a tier, in the order of their ids: pages of a tier that few have read no others. Orders that leave the tier
-- as it is change nothing that is indexed.
CREATE INDEX customer_by_tier ON customer (tenant_id, tier, customer_id) WHERE status = 1;
