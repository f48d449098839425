-- Deliveries are claimed company by company, the longest due first.
CREATE INDEX deliveries_by_company_due ON deliveries (company, next_at);
DROP INDEX deliveries_by_due ON deliveries;

-- Nothing looks for these: a claim is found by the ids of its deliveries.
DROP INDEX deliveries_by_owner ON deliveries;
DROP INDEX deliveries_by_token ON deliveries;
