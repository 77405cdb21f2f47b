-- Two facts of an entry that the queues of the audit review start from, kept in indexes alone: the
-- hash of an entry covers what was written, and nothing is written here.
ALTER TABLE audit_entry
  ADD COLUMN corrected BOOLEAN AS (
    kind = 'VALUE_CHANGED' AND (old_value IS NOT NULL OR old_missing IS NOT NULL)
  ) VIRTUAL COMMENT 'whether a value that stood there was changed',
  ADD COLUMN entered_minute INT AS (
    IF(kind = 'VALUE_CHANGED', TO_SECONDS(recorded_at) DIV 60, NULL)
  ) VIRTUAL COMMENT 'the minute of an entered or changed value, counted from the year 0',
  ADD KEY ix_audit_corrected (corrected, recorded_at),
  ADD KEY ix_audit_minute (entered_minute, account_id, site_id);

-- What a reviewer decided about an item of a queue. A later decision stands beside the earlier one.
CREATE TABLE audit_review (
  review_id   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  queue       VARCHAR(30)  NOT NULL,
  matter      VARCHAR(60)  CHARACTER SET ascii NOT NULL COMMENT 'chain.sequence of an entry, or account.site.minute',
  disposition VARCHAR(20)  NOT NULL,
  words       VARCHAR(500) NOT NULL,
  reviewed_at DATETIME(6)  NOT NULL,
  reviewed_by BIGINT       NOT NULL,
  KEY ix_audit_review_matter (queue, matter, review_id),
  CONSTRAINT fk_audit_review_by FOREIGN KEY (reviewed_by) REFERENCES account (account_id)
) ENGINE=InnoDB;
