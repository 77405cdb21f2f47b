-- By which definitions a subject's endpoints were derived: others at the next start derive them
-- afresh. And which of the items that figures rest on hold a value, and which are source-verified.
ALTER TABLE case_summary
  ADD COLUMN definitions      CHAR(16) CHARACTER SET ascii NULL COMMENT 'fingerprint of the study''s definitions' AFTER derivation,
  ADD COLUMN sources_present  BIGINT NOT NULL DEFAULT 0 COMMENT 'a bit for each source item that holds a value',
  ADD COLUMN sources_verified BIGINT NOT NULL DEFAULT 0 COMMENT 'a bit for each of those whose every value is verified';
