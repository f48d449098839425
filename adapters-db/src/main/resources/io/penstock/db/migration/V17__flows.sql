-- How far each lead has come in the flow of its offer.
CREATE TABLE flow_runs (
    lead     VARCHAR(40) NOT NULL,
    offer    INT         NOT NULL,
    -- The configuration with which it began.
    revision BIGINT      NOT NULL,
    -- JSON: what has happened, in order.
    records  ${bytes}    NOT NULL,
    -- From when on it may be claimed: due, or the end of a claim. NULL when an answer is waited for.
    wake_at  BIGINT      NULL,
    -- How it ended.
    ended    VARCHAR(16) NULL,
    PRIMARY KEY (lead)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX flow_runs_by_due ON flow_runs (wake_at);

-- What the caps of a flow's places count: the placements that they made, without those released.
CREATE TABLE rule_placements (
    -- Tells the place from all others, in every version of its flow.
    rule        VARCHAR(64) NOT NULL,
    company     INT         NOT NULL,
    assigned_at BIGINT      NOT NULL,
    lead        VARCHAR(40) NOT NULL,
    decision    INT         NOT NULL,
    PRIMARY KEY (rule, company, assigned_at, lead, decision)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX rule_placements_by_lead ON rule_placements (lead, decision);

-- The stage of a flow by which a delivery is made, as one revision of the configuration has it.
ALTER TABLE deliveries ADD COLUMN (
    flow_revision BIGINT NULL,
    flow_stage    INT    NULL
);

-- All leads of a batch go by the same.
ALTER TABLE batches ADD COLUMN (
    flow_revision BIGINT NULL,
    flow_stage    INT    NULL
);
