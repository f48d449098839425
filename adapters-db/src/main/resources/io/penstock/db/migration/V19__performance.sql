-- What flows chose for leads where it is measured what comes of it. What came of it is read from
-- deliveries and placements.
CREATE TABLE flow_choices (
    -- Tells the place from all others, in every version of its flow.
    place     VARCHAR(64) NOT NULL,
    lead      VARCHAR(40) NOT NULL,
    -- By which a company got the lead within what was chosen; 0 for the choice itself.
    decision  INT         NOT NULL,
    chosen    VARCHAR(64) NOT NULL,
    chosen_at BIGINT      NOT NULL,
    PRIMARY KEY (place, lead, decision)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX flow_choices_by_time ON flow_choices (place, chosen_at, decision);

-- One row a place, whose lock lets one program at a time enter weights.
CREATE TABLE weight_turns (
    place  VARCHAR(64) NOT NULL,
    -- How often weights were computed.
    number BIGINT      NOT NULL,
    PRIMARY KEY (place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The weights of recipients with what they follow from. Rows are added and never changed.
CREATE TABLE recipient_weights (
    sequence    BIGINT      NOT NULL AUTO_INCREMENT,
    offer       INT         NOT NULL,
    place       VARCHAR(64) NOT NULL,
    number      BIGINT      NOT NULL,
    computed_at BIGINT      NOT NULL,
    -- JSON: the rule, and each recipient with what it did and its weight.
    content     ${bytes}    NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (place, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX recipient_weights_by_offer ON recipient_weights (offer, sequence);
