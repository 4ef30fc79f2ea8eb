\set customer random(0, :customers - 1)
\set stripe mod(:customer, 4)
BEGIN;
INSERT INTO minimal.order_record VALUES ('5a4c2f1e-0000-4000-8000-000000000001', 'ord_' || nextval('minimal.seq'), 'cust_' || :customer, :stripe, currval('minimal.seq'), '{"orderId":"ord_8k2p","customerId":"cust_a1b2","orderTotal":"149.99","currencyCode":"GBP","lineItems":[{"sku":"TRAINER-42","quantity":"1","unitPrice":"149.99"}]}', '{"orderId":"ord_8k2p","customerId":"cust_a1b2","pointsEarned":450,"newBalance":3300}', now());
INSERT INTO minimal.journal VALUES ('5a4c2f1e-0000-4000-8000-000000000001', :stripe, currval('minimal.seq'), 'order.ingested', '{"orderId":"ord_8k2p","customerId":"cust_a1b2","pointsEarned":450}', now());
INSERT INTO minimal.entry VALUES ('5a4c2f1e-0000-4000-8000-000000000001', :stripe, currval('minimal.seq'), 1, 'cust_' || :customer, 1, 450, now());
INSERT INTO minimal.lot VALUES ('5a4c2f1e-0000-4000-8000-000000000001', 'cust_' || :customer, currval('minimal.seq'), 450, 450, now());
INSERT INTO minimal.issuer_posting VALUES ('5a4c2f1e-0000-4000-8000-000000000001', :stripe, currval('minimal.seq'), 1, -450, now());
INSERT INTO minimal.account_balance VALUES ('5a4c2f1e-0000-4000-8000-000000000001', 'cust_' || :customer, 450, 1, now()) ON CONFLICT (tenant_id, customer_id) DO UPDATE SET available = account_balance.available + 450, version = account_balance.version + 1, recorded_at = excluded.recorded_at;
COMMIT;
