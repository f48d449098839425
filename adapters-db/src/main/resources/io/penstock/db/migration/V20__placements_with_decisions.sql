-- A program of before looks for the table of placements, which is gone: it fails.

-- A decision that gives a lead to a company says since when the company has it, and what became of that.
CREATE TABLE decisions_with_placements (
    lead        VARCHAR(40)   NOT NULL,
    number      INT           NOT NULL,
    stage       VARCHAR(16)   NOT NULL,
    decided_by  VARCHAR(16)   NOT NULL,
    -- With it, assigned_at, status and money are there; without it, none of the columns below grounds.
    company     INT           NULL,
    revision    BIGINT        NOT NULL,
    decided_at  BIGINT        NOT NULL,
    zone        VARCHAR(64)   NOT NULL,
    -- JSON: the lines that led there, and the guard values that were read.
    grounds     ${bytes}      NOT NULL,
    assigned_at BIGINT        NULL,
    released_at BIGINT        NULL,
    -- The lead's status, for as long as the company has the lead.
    status      VARCHAR(16)   NULL,
    price       DECIMAL(19,4) NULL,
    -- What became of the price.
    money       VARCHAR(16)   NULL,
    PRIMARY KEY (lead, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO decisions_with_placements
    (lead, number, stage, decided_by, company, revision, decided_at, zone, grounds,
     assigned_at, released_at, status, price, money)
SELECT d.lead, d.number, d.stage, d.decided_by, d.company, d.revision, d.decided_at, d.zone,
       d.grounds, p.assigned_at, p.released_at, p.status, p.price, p.money
FROM decisions d LEFT JOIN placements p ON p.lead = d.lead AND p.decision = d.number;

DROP TABLE placements;
DROP TABLE decisions;
ALTER TABLE decisions_with_placements RENAME TO decisions;

-- Holds every column that counting reads.
CREATE INDEX decisions_by_company ON decisions (company, assigned_at, released_at, status);
