-- One row, which counts what is saved and deleted, and serialises it.
CREATE TABLE secret_head (
    id         INT    NOT NULL,
    generation BIGINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO secret_head (id, generation) VALUES (1, 0);

CREATE TABLE secrets (
    name       VARCHAR(64)  NOT NULL,
    -- Which of the keys in the settings opens the value; the keys themselves are kept nowhere here.
    key_id     VARCHAR(16)  NOT NULL,
    -- A nonce of 12 bytes, then the value by AES-256-GCM with its tag of 16 bytes, bound to the name.
    sealed     ${bytes}     NOT NULL,
    changed_at BIGINT       NOT NULL,
    changed_by VARCHAR(200) NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
