-- A run is of an offer or of a source: whose pixels it fires, as in offer:7 or source:3.
ALTER TABLE pixel_runs ADD COLUMN (
    belongs_to VARCHAR(20) NOT NULL DEFAULT '',
    -- How the lead stood before, and why that changed; only where a status has changed.
    previous   VARCHAR(16) NULL,
    reason     BIGINT      NULL
);
UPDATE pixel_runs SET belongs_to = CONCAT('offer:', offer);

DROP INDEX pixel_runs_by_due ON pixel_runs;
CREATE INDEX pixel_runs_by_due ON pixel_runs (next_at, belongs_to);
ALTER TABLE pixel_runs DROP COLUMN offer;
