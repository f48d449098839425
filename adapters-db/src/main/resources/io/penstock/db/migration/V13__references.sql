-- By what names companies know the leads that they accepted. Of leads that were accepted before, the
-- names are in their attempts alone: companies are to speak of these by the lead's or delivery's id.
CREATE TABLE lead_references (
    company   INT         NOT NULL,
    -- SHA-256 of the name, in hexadecimal: names of any length compare exactly. To be erased with
    -- the lead.
    reference VARCHAR(64) NOT NULL,
    lead      VARCHAR(40) NOT NULL,
    PRIMARY KEY (company, reference, lead)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX lead_references_by_lead ON lead_references (lead);

-- What companies said became of leads. Rows are added and never changed.
CREATE TABLE conversions (
    lead      VARCHAR(40)   NOT NULL,
    -- The version of the lead that was made with it.
    version   INT           NOT NULL,
    company   INT           NOT NULL,
    status    VARCHAR(16)   NOT NULL,
    amount    DECIMAL(19,4) NULL,
    reference VARCHAR(300)  NULL,
    at        BIGINT        NOT NULL,
    made_by   VARCHAR(200)  NOT NULL,
    PRIMARY KEY (lead, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE postback_tokens (
    company    INT          NOT NULL,
    -- SHA-256 of the token, in hexadecimal; the token itself is kept nowhere.
    digest     VARCHAR(64)  NOT NULL,
    renewed_at BIGINT       NOT NULL,
    renewed_by VARCHAR(200) NOT NULL,
    PRIMARY KEY (company),
    UNIQUE (digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Holds the offer too, by which held leads expire: those of other offers are passed over unread.
DROP INDEX leads_by_hold ON leads;
CREATE INDEX leads_by_hold ON leads (held_since, received_at, id, offer);
