-- A save changes several documents at once, and may delete some: those versions have no content.

-- Written anew instead of altered, since some servers refuse a table that has no primary key for a moment.
CREATE TABLE configuration_versions_by_document (
    revision BIGINT       NOT NULL,
    kind     VARCHAR(16)  NOT NULL,
    document INT          NOT NULL,
    version  INT          NOT NULL,
    saved_at BIGINT       NOT NULL,
    saved_by VARCHAR(200) NOT NULL,
    content  ${document}  NULL,
    PRIMARY KEY (revision, kind, document),
    UNIQUE (kind, document, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO configuration_versions_by_document
    (revision, kind, document, version, saved_at, saved_by, content)
SELECT revision, kind, document, version, saved_at, saved_by, content FROM configuration_versions;

DROP TABLE configuration_versions;
ALTER TABLE configuration_versions_by_document RENAME TO configuration_versions;
