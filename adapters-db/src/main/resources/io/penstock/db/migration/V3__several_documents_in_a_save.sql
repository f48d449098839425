-- A save changes several documents at once, and may delete some: those versions have no content.

ALTER TABLE configuration_versions DROP PRIMARY KEY;
ALTER TABLE configuration_versions ADD PRIMARY KEY (revision, kind, document);
ALTER TABLE configuration_versions MODIFY COLUMN content ${document} NULL;
