-- For the search: newest first, by one condition each.
CREATE INDEX leads_by_moment ON leads (received_at, id);
CREATE INDEX leads_by_offer ON leads (offer, received_at, id);
CREATE INDEX leads_by_company ON leads (company, received_at, id);
CREATE INDEX leads_by_status ON leads (status, received_at, id);
CREATE INDEX leads_by_hold ON leads (held_since, received_at, id);
