-- Pages of redemptions are in the order of their ids: each index that finds some of them has the id behind what it finds
-- them by, so that no page, and no return that looks for what an order was paid with, reads the tenant's redemptions.
DROP INDEX redemption_by_order;
CREATE INDEX redemption_by_order ON redemption (tenant_id, order_id, redemption_id) WHERE order_id IS NOT NULL;
CREATE INDEX redemption_by_status ON redemption (tenant_id, status, redemption_id);
