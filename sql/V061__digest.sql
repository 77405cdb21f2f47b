-- Where mail for an account goes, and whether its reader wants the daily digest. An account without
-- a row has no address.
CREATE TABLE account_mail (
  account_id BIGINT       NOT NULL PRIMARY KEY,
  address    VARCHAR(254) NULL,
  digest     BOOLEAN      NOT NULL DEFAULT TRUE COMMENT 'whether the daily digest is wanted',
  language   VARCHAR(12)  NULL COMMENT 'language tag in which the reader last chose; null when not known',
  CONSTRAINT fk_account_mail FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

-- One row an account and day, made before the mail is sent: whoever makes it sends it, so that two
-- portals, or one that starts again in the middle, send nothing twice.
CREATE TABLE digest (
  account_id BIGINT      NOT NULL,
  day        DATE        NOT NULL COMMENT 'in the zone of the digest',
  state      ENUM('SENDING','SENT','FAILED') NOT NULL,
  attempts   SMALLINT    NOT NULL DEFAULT 1,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id, day),
  CONSTRAINT fk_digest_account FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB;
