-- What is to be fired when something became of a lead: a row for each occasion, never two.
CREATE TABLE pixel_runs (
    -- The lead, the kind of the occasion, and what tells it from the others of its kind.
    id        VARCHAR(120) NOT NULL,
    lead      VARCHAR(40)  NOT NULL,
    offer     INT          NOT NULL,
    kind      VARCHAR(16)  NOT NULL,
    reference VARCHAR(60)  NOT NULL,
    status    VARCHAR(16)  NOT NULL,
    at        BIGINT       NOT NULL,
    -- JSON: the pixels in order, and how each of them stands.
    firings   ${bytes}     NOT NULL,
    -- From when on it may be claimed: due, or the end of the lease. NULL when all have ended.
    next_at   BIGINT       NULL,
    owner     VARCHAR(64)  NULL,
    token     VARCHAR(100) NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX pixel_runs_by_due ON pixel_runs (next_at, offer);
CREATE INDEX pixel_runs_by_lead ON pixel_runs (lead);

-- What was sent and answered may be personal data, and lies in lead_data.
CREATE TABLE pixel_attempts (
    sequence        BIGINT       NOT NULL AUTO_INCREMENT,
    run             VARCHAR(120) NOT NULL,
    -- Which of the run's pixels, from 0.
    position        INT          NOT NULL,
    token           VARCHAR(100) NOT NULL,
    at              BIGINT       NOT NULL,
    duration        BIGINT       NOT NULL,
    status          INT          NULL,
    outcome         VARCHAR(16)  NOT NULL,
    error_code      VARCHAR(32)  NULL,
    maybe_delivered BOOLEAN      NOT NULL,
    retry_after     BIGINT       NULL,
    PRIMARY KEY (sequence),
    UNIQUE (run, position, token)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
