-- A program of before would change gates without drawing a version, so a column that it writes has another name:
-- it fails.
ALTER TABLE company_gates CHANGE COLUMN count_stamp counts_stamp BIGINT NOT NULL DEFAULT 0;

-- Drawn anew whenever anything in the row changes; 0 while nothing has changed.
ALTER TABLE company_gates ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
