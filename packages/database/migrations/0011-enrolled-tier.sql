-- The tier that an enrolment was answered with: asked for again, it answers the same. Null where an order enrolled the
-- customer, and in a programme without tiers.
ALTER TABLE customer ADD COLUMN enrolled_tier text COLLATE "C";
-- For this one statement about all tenants, which only the tables' owner can make. What they were answered is not known any
-- more; what they would be answered is.
ALTER TABLE customer NO FORCE ROW LEVEL SECURITY;
UPDATE customer SET enrolled_tier = tier WHERE request_hash IS NOT NULL;
ALTER TABLE customer FORCE ROW LEVEL SECURITY;
