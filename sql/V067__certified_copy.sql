-- Copies of a subject's record that an investigator took, each known by its hash. The file itself
-- is not kept.
CREATE TABLE certified_copy (
  copy_id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject_id   BIGINT      NOT NULL,
  content_hash BINARY(32)  NOT NULL COMMENT 'SHA-256 of the file',
  byte_count   BIGINT      NOT NULL,
  language     VARCHAR(10) NOT NULL,
  made_at      DATETIME(6) NOT NULL,
  made_by      BIGINT      NOT NULL,
  KEY ix_certified_copy_subject (subject_id, made_at),
  KEY ix_certified_copy_hash (content_hash),
  CONSTRAINT fk_certified_copy_subject FOREIGN KEY (subject_id) REFERENCES subject (subject_id),
  CONSTRAINT fk_certified_copy_by FOREIGN KEY (made_by) REFERENCES account (account_id)
) ENGINE=InnoDB;
