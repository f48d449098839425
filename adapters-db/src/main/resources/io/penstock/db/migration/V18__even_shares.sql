-- How often each of several was chosen where a flow keeps shares exactly.
CREATE TABLE even_shares (
    -- Tells the place from all others, in every version of its flow.
    place  VARCHAR(64) NOT NULL,
    -- SHA-256 of what may be chosen there, with the shares: each set is counted by itself.
    shares VARCHAR(64) NOT NULL,
    -- JSON: how often each was chosen, and which choices were given back.
    counts ${bytes}    NOT NULL,
    PRIMARY KEY (place, shares)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
