-- A program of before would make batches that are not entered here: it fails, for the column leads of
-- batches has another name.
ALTER TABLE batches CHANGE COLUMN leads members INT NOT NULL;

-- What batches were gathered from; most deliveries are in none, and take no place here. Rows are
-- added and never changed: a delivery itself says which batch it is in, or that it is in none any more.
CREATE TABLE gathered_deliveries (
    batch    VARCHAR(40) NOT NULL,
    delivery VARCHAR(40) NOT NULL,
    PRIMARY KEY (batch, delivery)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO gathered_deliveries (batch, delivery)
SELECT batch, id FROM deliveries WHERE batch IS NOT NULL;

DROP INDEX deliveries_by_batch ON deliveries;
