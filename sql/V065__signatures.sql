-- A signature says what it was given under, and stays as it is; that a value changed since is noted
-- beside it. Both tables are append-only for the application (afterMigrate__grants.sql).
SET @@session.system_versioning_alter_history = KEEP;

ALTER TABLE signature
  ADD COLUMN catalogue BINARY(32) NOT NULL COMMENT 'SHA-256 of the form''s definition when it was signed',
  ADD COLUMN ctcae VARCHAR(10) NOT NULL COMMENT 'version of CTCAE that the study graded by';

CREATE TABLE signature_invalidation (
  signature_id   BIGINT      NOT NULL PRIMARY KEY,
  form_version   INT         NOT NULL COMMENT 'version of the form that changed a signed value',
  invalidated_at DATETIME(6) NOT NULL,
  invalidated_by BIGINT      NOT NULL COMMENT 'who changed the value',
  CONSTRAINT fk_signature_invalidation FOREIGN KEY (signature_id) REFERENCES signature (signature_id),
  CONSTRAINT fk_signature_invalidation_by FOREIGN KEY (invalidated_by) REFERENCES account (account_id)
) ENGINE=InnoDB;
