-- One row, which counts what is created and revoked, and serialises it.
CREATE TABLE api_key_head (
    id         INT    NOT NULL,
    generation BIGINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO api_key_head (id, generation) VALUES (1, 0);

CREATE TABLE api_keys (
    id           BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    -- SHA-256 of the key, in hexadecimal; the key itself is kept nowhere.
    digest       VARCHAR(64)  NOT NULL,
    role         VARCHAR(16)  NOT NULL,
    bound_user   BIGINT       NULL,
    bound_site   BIGINT       NULL,
    created_at   BIGINT       NOT NULL,
    created_by   VARCHAR(200) NOT NULL,
    last_used_at BIGINT       NULL,
    revoked_at   BIGINT       NULL,
    revoked_by   VARCHAR(200) NULL,
    PRIMARY KEY (id),
    UNIQUE (name),
    UNIQUE (digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE audit_entries (
    sequence BIGINT       NOT NULL AUTO_INCREMENT,
    at       BIGINT       NOT NULL,
    done_by  VARCHAR(200) NOT NULL,
    action   VARCHAR(32)  NOT NULL,
    subject  VARCHAR(100) NOT NULL,
    detail   VARCHAR(500) NOT NULL,
    PRIMARY KEY (sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX audit_entries_by_subject ON audit_entries (subject, sequence);
CREATE INDEX audit_entries_by_author ON audit_entries (done_by, sequence);
CREATE INDEX audit_entries_by_action ON audit_entries (action, sequence);
CREATE INDEX audit_entries_by_age ON audit_entries (at);

CREATE TABLE remembered_answers (
    -- SHA-256 over API key, method, address and idempotency key, in hexadecimal.
    request       VARCHAR(64) NOT NULL,
    fingerprint   VARCHAR(64) NOT NULL,
    token         VARCHAR(64) NOT NULL,
    claimed_at    BIGINT      NOT NULL,
    claimed_until BIGINT      NOT NULL,
    -- Sealed by the caller's own key, so that nobody reads here what it says of a person. NULL
    -- while the request is being answered.
    answer        ${bytes}    NULL,
    PRIMARY KEY (request)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX remembered_answers_by_age ON remembered_answers (claimed_at);
