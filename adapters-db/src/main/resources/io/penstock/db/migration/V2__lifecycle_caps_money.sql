ALTER TABLE leads ADD COLUMN (
    -- Counts what changed the lead since it was stored.
    version      INT          NOT NULL DEFAULT 0,
    reason       BIGINT       NULL,
    -- The number of the newest decision.
    decision     INT          NOT NULL DEFAULT 1,
    duplicate_of VARCHAR(40)  NULL,
    source       VARCHAR(200) NOT NULL DEFAULT ''
);

ALTER TABLE lead_events ADD COLUMN (made_by VARCHAR(200) NOT NULL DEFAULT 'penstock');

-- Written anew instead of altered, since some servers refuse a table that has no primary key for a moment.
CREATE TABLE decisions_by_number (
    lead       VARCHAR(40) NOT NULL,
    number     INT         NOT NULL,
    stage      VARCHAR(16) NOT NULL,
    decided_by VARCHAR(16) NOT NULL,
    company    INT         NULL,
    revision   BIGINT      NOT NULL,
    decided_at BIGINT      NOT NULL,
    zone       VARCHAR(64) NOT NULL,
    -- JSON: the lines that led there, and the guard values that were read.
    grounds    ${bytes}    NOT NULL,
    PRIMARY KEY (lead, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO decisions_by_number
    (lead, number, stage, decided_by, company, revision, decided_at, zone, grounds)
SELECT lead, 1, 'receipt', decided_by, company, revision, decided_at, zone, grounds FROM decisions;

DROP TABLE decisions;
ALTER TABLE decisions_by_number RENAME TO decisions;

ALTER TABLE deliveries ADD COLUMN (decision INT NOT NULL DEFAULT 1);

ALTER TABLE placements ADD COLUMN (
    decision INT           NOT NULL DEFAULT 1,
    -- The lead's status, for as long as the company has the lead.
    status   VARCHAR(16)   NOT NULL DEFAULT 'waiting',
    price    DECIMAL(19,4) NULL,
    -- What became of the price.
    money    VARCHAR(16)   NOT NULL DEFAULT 'none'
);

UPDATE placements SET status = (SELECT l.status FROM leads l WHERE l.id = placements.lead);

DROP INDEX placements_by_lead ON placements;
DROP INDEX placements_by_company ON placements;
CREATE UNIQUE INDEX placements_by_lead ON placements (lead, decision);
-- Holds every column that counting reads.
CREATE INDEX placements_by_company ON placements (company, assigned_at, released_at, status);

-- How many leads a company got in each minute, hour and day of UTC and in all, by the status that
-- they have now. A bucket is the number of minutes, hours or days since 1970; 0 in the total.
CREATE TABLE cap_counts (
    company   INT        NOT NULL,
    grain     VARCHAR(8) NOT NULL,
    bucket    BIGINT     NOT NULL,
    waiting   BIGINT     NOT NULL,
    hold      BIGINT     NOT NULL,
    approved  BIGINT     NOT NULL,
    cancelled BIGINT     NOT NULL,
    trash     BIGINT     NOT NULL,
    deleted   BIGINT     NOT NULL,
    PRIMARY KEY (company, grain, bucket)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Less the remainder first: MariaDB rounds a quotient to four decimals.
INSERT INTO cap_counts
    (company, grain, bucket, waiting, hold, approved, cancelled, trash, deleted)
SELECT company, 'minute', bucket,
       SUM(CASE WHEN status = 'waiting' THEN 1 ELSE 0 END),
       SUM(CASE WHEN status = 'hold' THEN 1 ELSE 0 END),
       SUM(CASE WHEN status = 'approved' THEN 1 ELSE 0 END),
       SUM(CASE WHEN status = 'cancelled' THEN 1 ELSE 0 END),
       SUM(CASE WHEN status = 'trash' THEN 1 ELSE 0 END),
       SUM(CASE WHEN status = 'deleted' THEN 1 ELSE 0 END)
FROM (SELECT company, status, (assigned_at - MOD(assigned_at, 60000)) / 60000 AS bucket
      FROM placements WHERE released_at IS NULL) placed
GROUP BY company, bucket;

INSERT INTO cap_counts
    (company, grain, bucket, waiting, hold, approved, cancelled, trash, deleted)
SELECT company, 'hour', hour_bucket,
       SUM(waiting), SUM(hold), SUM(approved), SUM(cancelled), SUM(trash), SUM(deleted)
FROM (SELECT c.*, (bucket - MOD(bucket, 60)) / 60 AS hour_bucket
      FROM cap_counts c WHERE grain = 'minute') minutes
GROUP BY company, hour_bucket;

INSERT INTO cap_counts
    (company, grain, bucket, waiting, hold, approved, cancelled, trash, deleted)
SELECT company, 'day', day_bucket,
       SUM(waiting), SUM(hold), SUM(approved), SUM(cancelled), SUM(trash), SUM(deleted)
FROM (SELECT c.*, (bucket - MOD(bucket, 24)) / 24 AS day_bucket
      FROM cap_counts c WHERE grain = 'hour') hours
GROUP BY company, day_bucket;

INSERT INTO cap_counts
    (company, grain, bucket, waiting, hold, approved, cancelled, trash, deleted)
SELECT company, 'total', 0,
       SUM(waiting), SUM(hold), SUM(approved), SUM(cancelled), SUM(trash), SUM(deleted)
FROM cap_counts WHERE grain = 'day'
GROUP BY company;

-- One row a company, whose lock lets one transaction at a time count, assign and spend.
DROP TABLE company_gates;
CREATE TABLE company_gates (
    company          INT           NOT NULL,
    -- Of the company's document; a company without a row is enabled and has no limits.
    enabled          BOOLEAN       NOT NULL DEFAULT TRUE,
    balance_limit    DECIMAL(19,4) NULL,
    low_balance      DECIMAL(19,4) NULL,
    -- No lead is assigned earlier than the one before, whatever the clocks say.
    last_assigned_at BIGINT        NOT NULL DEFAULT 0,
    balance          DECIMAL(19,4) NOT NULL DEFAULT 0,
    reserved         DECIMAL(19,4) NOT NULL DEFAULT 0,
    PRIMARY KEY (company)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO company_gates (company, last_assigned_at)
SELECT company, MAX(assigned_at) FROM placements GROUP BY company;

-- Rows are added and never changed.
CREATE TABLE balance_entries (
    sequence BIGINT        NOT NULL AUTO_INCREMENT,
    company  INT           NOT NULL,
    at       BIGINT        NOT NULL,
    kind     VARCHAR(16)   NOT NULL,
    amount   DECIMAL(19,4) NOT NULL,
    lead     VARCHAR(40)   NULL,
    note     VARCHAR(500)  NOT NULL,
    made_by  VARCHAR(200)  NOT NULL,
    -- After it.
    balance  DECIMAL(19,4) NOT NULL,
    reserved DECIMAL(19,4) NOT NULL,
    PRIMARY KEY (sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX balance_entries_by_company ON balance_entries (company, sequence);
CREATE INDEX balance_entries_by_lead ON balance_entries (lead, sequence);

-- Digests of the phones and e-mail addresses by which the leads of an offer are compared. A phone
-- can be guessed from its digest: these rows are personal data, to be erased with the lead.
CREATE TABLE lead_marks (
    offer       INT         NOT NULL,
    mark        VARCHAR(64) NOT NULL,
    received_at BIGINT      NOT NULL,
    lead        VARCHAR(40) NOT NULL,
    PRIMARY KEY (offer, mark, received_at, lead)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX lead_marks_by_lead ON lead_marks (lead);

-- A bounded number of rows, whose locks let one transaction at a time look for a mark and write it.
CREATE TABLE mark_gates (
    gate   INT    NOT NULL,
    passes BIGINT NOT NULL,
    PRIMARY KEY (gate)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What operators are told. Rows are added and never changed.
CREATE TABLE alerts (
    sequence BIGINT       NOT NULL AUTO_INCREMENT,
    at       BIGINT       NOT NULL,
    kind     VARCHAR(16)  NOT NULL,
    company  INT          NULL,
    lead     VARCHAR(40)  NULL,
    detail   VARCHAR(500) NOT NULL,
    PRIMARY KEY (sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
