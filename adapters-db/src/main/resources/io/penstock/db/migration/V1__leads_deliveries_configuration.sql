-- Moments are milliseconds since 1970-01-01T00:00Z, so that no session's time zone plays a part.
-- Ids are compared byte by byte: the collation is binary.
-- There are no foreign keys: rows that belong together are written in one transaction, and a
-- foreign key would lock the parent row once more.

CREATE TABLE leads (
    id          VARCHAR(40) NOT NULL,
    offer       INT         NOT NULL,
    status      VARCHAR(16) NOT NULL,
    company     INT         NULL,
    received_at BIGINT      NOT NULL,
    held_reason VARCHAR(500) NULL,
    held_since  BIGINT      NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What leads, requests and answers say of a person, and nothing else: the one place to erase.
CREATE TABLE lead_data (
    lead    VARCHAR(40)  NOT NULL,
    what    VARCHAR(160) NOT NULL,
    content ${bytes}     NOT NULL,
    PRIMARY KEY (lead, what)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE decisions (
    lead       VARCHAR(40) NOT NULL,
    decided_by VARCHAR(16) NOT NULL,
    company    INT         NULL,
    revision   BIGINT      NOT NULL,
    decided_at BIGINT      NOT NULL,
    zone       VARCHAR(64) NOT NULL,
    -- JSON: the lines that led there, and the guard values that were read.
    grounds    ${bytes}    NOT NULL,
    PRIMARY KEY (lead)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which company has which lead since when; what caps count.
CREATE TABLE placements (
    sequence    BIGINT      NOT NULL AUTO_INCREMENT,
    lead        VARCHAR(40) NOT NULL,
    company     INT         NOT NULL,
    assigned_at BIGINT      NOT NULL,
    released_at BIGINT      NULL,
    PRIMARY KEY (sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Holds every column that counting reads.
CREATE INDEX placements_by_company ON placements (company, assigned_at, released_at, lead);
CREATE INDEX placements_by_lead ON placements (lead);

-- One row a company, whose lock lets one transaction at a time count and assign.
CREATE TABLE company_gates (
    company INT    NOT NULL,
    passes  BIGINT NOT NULL,
    PRIMARY KEY (company)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE lead_events (
    sequence BIGINT       NOT NULL AUTO_INCREMENT,
    lead     VARCHAR(40)  NOT NULL,
    at       BIGINT       NOT NULL,
    kind     VARCHAR(16)  NOT NULL,
    company  INT          NULL,
    detail   VARCHAR(500) NOT NULL,
    PRIMARY KEY (sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX lead_events_by_lead ON lead_events (lead);

CREATE TABLE idempotency_keys (
    -- SHA-256 over scope and key, in hexadecimal: keys of any script and length compare exactly.
    digest      VARCHAR(64)  NOT NULL,
    fingerprint VARCHAR(128) NOT NULL,
    lead        VARCHAR(40)  NOT NULL,
    at          BIGINT       NOT NULL,
    PRIMARY KEY (digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (at);

CREATE TABLE deliveries (
    id               VARCHAR(40)  NOT NULL,
    lead             VARCHAR(40)  NOT NULL,
    company          INT          NOT NULL,
    outcome          VARCHAR(16)  NOT NULL,
    reason           VARCHAR(500) NULL,
    created_at       BIGINT       NOT NULL,
    attempts         INT          NOT NULL,
    first_attempt_at BIGINT       NULL,
    -- From when on it may be claimed: due, or the end of the lease. NULL when it is finished.
    next_at          BIGINT       NULL,
    owner            VARCHAR(64)  NULL,
    token            VARCHAR(100) NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX deliveries_by_due ON deliveries (next_at);
CREATE INDEX deliveries_by_lead ON deliveries (lead);
CREATE INDEX deliveries_by_owner ON deliveries (owner);
CREATE INDEX deliveries_by_token ON deliveries (token);

-- What was sent and answered is personal data, and lies in lead_data.
CREATE TABLE attempts (
    sequence        BIGINT       NOT NULL AUTO_INCREMENT,
    delivery        VARCHAR(40)  NOT NULL,
    token           VARCHAR(100) NOT NULL,
    at              BIGINT       NOT NULL,
    duration        BIGINT       NOT NULL,
    status          INT          NULL,
    outcome         VARCHAR(16)  NOT NULL,
    error_code      VARCHAR(32)  NULL,
    maybe_delivered BOOLEAN      NOT NULL,
    retry_after     BIGINT       NULL,
    PRIMARY KEY (sequence),
    UNIQUE (delivery, token)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row, which counts every save and serialises them.
CREATE TABLE configuration_head (
    id       INT    NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO configuration_head (id, revision) VALUES (1, 0);

CREATE TABLE configuration_versions (
    revision BIGINT       NOT NULL,
    kind     VARCHAR(16)  NOT NULL,
    document INT          NOT NULL,
    version  INT          NOT NULL,
    saved_at BIGINT       NOT NULL,
    saved_by VARCHAR(200) NOT NULL,
    content  ${bytes}     NOT NULL,
    PRIMARY KEY (revision),
    UNIQUE (kind, document, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
