-- How often a delivery was postponed before its first attempt.
ALTER TABLE deliveries ADD COLUMN (delays INT NOT NULL DEFAULT 0);
