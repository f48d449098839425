-- Leads that are sent together. What is said of a person in it is with the leads, in lead_data.
CREATE TABLE batches (
    id               VARCHAR(40)  NOT NULL,
    company          INT          NOT NULL,
    made_at          BIGINT       NOT NULL,
    -- How it was to be written when it was made.
    format           VARCHAR(16)  NOT NULL,
    leads            INT          NOT NULL,
    -- Once any of it may have reached the company, what it contains is fixed.
    state            VARCHAR(16)  NOT NULL,
    attempts         INT          NOT NULL,
    first_attempt_at BIGINT       NULL,
    -- From when on it may be claimed: due, or the end of the lease. NULL when it is finished.
    next_at          BIGINT       NULL,
    owner            VARCHAR(64)  NULL,
    token            VARCHAR(100) NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX batches_by_company_due ON batches (company, next_at);
CREATE INDEX batches_by_due ON batches (next_at, company);

-- A delivery in a batch has no next_at, so that nobody claims it by itself: its batch has one.
ALTER TABLE deliveries ADD COLUMN (
    batch VARCHAR(40) NULL,
    -- Its place in the batch.
    place INT         NULL
);

CREATE INDEX deliveries_by_batch ON deliveries (batch);

-- The batch that an attempt sent.
ALTER TABLE attempts ADD COLUMN (
    batch VARCHAR(40) NULL
);
