-- Digests of the phones and e-mail addresses by which the leads of an offer are compared. A phone
-- can be guessed from its digest: these rows are personal data, to be erased with the lead.
CREATE TABLE lead_marks (
    offer INT         NOT NULL,
    mark  VARCHAR(64) NOT NULL,
    at    BIGINT      NOT NULL,
    lead  VARCHAR(40) NOT NULL,
    PRIMARY KEY (offer, mark, at, lead)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX lead_marks_by_lead ON lead_marks (lead);

-- Rows whose locks let one transaction at a time look for a mark and store it. A gate is the first
-- 24 bits of a digest: too few to tell a person by, and a bound on the number of rows.
CREATE TABLE mark_gates (
    gate   INT    NOT NULL,
    passes BIGINT NOT NULL,
    PRIMARY KEY (gate)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Leads that were taken although they are duplicates.
CREATE TABLE lead_duplicates (
    lead       VARCHAR(40) NOT NULL,
    first_lead VARCHAR(40) NOT NULL,
    PRIMARY KEY (lead)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE leads ADD COLUMN IF NOT EXISTS source VARCHAR(200) NOT NULL DEFAULT '';

-- For the search: newest first, by one condition each.
CREATE INDEX leads_by_moment ON leads (received_at, id);
CREATE INDEX leads_by_offer ON leads (offer, received_at, id);
CREATE INDEX leads_by_company ON leads (company, received_at, id);
CREATE INDEX leads_by_status ON leads (status, received_at, id);
CREATE INDEX leads_by_hold ON leads (held_since, received_at, id);
