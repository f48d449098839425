-- A program of before reads the columns held_reason and held_since of leads, which are gone: it fails.

-- The leads that wait in the hold queue; most leads never do, and take no place in its order.
CREATE TABLE held_leads (
    lead   VARCHAR(40)  NOT NULL,
    offer  INT          NOT NULL,
    since  BIGINT       NOT NULL,
    reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (lead)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO held_leads (lead, offer, since, reason)
SELECT id, offer, held_since, held_reason FROM leads
WHERE held_since IS NOT NULL AND held_reason IS NOT NULL;

CREATE INDEX held_leads_by_offer ON held_leads (offer, since, lead);

DROP INDEX leads_by_hold ON leads;
-- A search that names no status merges the newest leads of each.
DROP INDEX leads_by_moment ON leads;
ALTER TABLE leads DROP COLUMN held_since;
ALTER TABLE leads DROP COLUMN held_reason;
