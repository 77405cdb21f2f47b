-- Sites, accounts, subjects, case books and the trail. All times are UTC.
-- The form tables themselves follow in their own migrations, one table a form.

CREATE TABLE site (
  site_id   INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code      VARCHAR(4)   NOT NULL COMMENT 'prefix of subject ids, S1',
  name      VARCHAR(120) NOT NULL,
  name_zh   VARCHAR(120) NOT NULL,
  city      VARCHAR(60)  NOT NULL,
  city_zh   VARCHAR(60)  NOT NULL,
  active    BOOLEAN      NOT NULL DEFAULT TRUE,
  UNIQUE KEY uq_site_code (code),
  CONSTRAINT ck_site_code CHECK (code REGEXP '^S[1-9][0-9]?$')
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

CREATE TABLE account (
  account_id     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username       VARCHAR(64)  NOT NULL,
  display_name   VARCHAR(120) NOT NULL,
  role           ENUM('INVESTIGATOR','MONITOR','PRINCIPAL_INVESTIGATOR','DATA_MANAGER','ADMINISTRATOR') NOT NULL,
  state          ENUM('INVITED','ACTIVE','DISABLED') NOT NULL DEFAULT 'INVITED',
  password_hash  VARCHAR(255) NULL COMMENT 'Argon2; null until the one-time link was used',
  password_at    DATETIME(6)  NULL,
  failures       INT          NOT NULL DEFAULT 0 COMMENT 'failed sign-ins since the last success',
  locked_at      DATETIME(6)  NULL,
  locked_until_at DATETIME(6) NULL,
  last_sign_in_at DATETIME(6) NULL,
  created_at     DATETIME(6)  NOT NULL,
  version        INT          NOT NULL DEFAULT 1,
  UNIQUE KEY uq_account_username (username),
  CONSTRAINT ck_account_username CHECK (username REGEXP '^[a-z][a-z0-9._-]{1,62}$'),
  CONSTRAINT ck_account_active CHECK (state <> 'ACTIVE' OR password_hash IS NOT NULL)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

CREATE TABLE account_site (
  account_id BIGINT NOT NULL,
  site_id    INT    NOT NULL,
  PRIMARY KEY (account_id, site_id),
  CONSTRAINT fk_account_site_account FOREIGN KEY (account_id) REFERENCES account (account_id),
  CONSTRAINT fk_account_site_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

CREATE TABLE one_time_link (
  token_hash BINARY(32)  NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the token; the token itself is never stored',
  account_id BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  KEY ix_one_time_link_account (account_id),
  CONSTRAINT fk_one_time_link_account FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB;

CREATE TABLE subject (
  subject_id  BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  site_id     INT         NOT NULL,
  subject_key VARCHAR(8)  NOT NULL COMMENT 'the subject id people use, S1-02',
  enrolled_at DATETIME(6) NOT NULL,
  enrolled_by BIGINT      NOT NULL,
  UNIQUE KEY uq_subject_key (subject_key),
  KEY ix_subject_site (site_id, subject_key),
  CONSTRAINT ck_subject_key CHECK (subject_key REGEXP '^S[1-9][0-9]?-[0-9]{2,4}$'),
  CONSTRAINT fk_subject_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_subject_enrolled_by FOREIGN KEY (enrolled_by) REFERENCES account (account_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

-- Parent of every form row. A form that nobody saved yet has no row here.
CREATE TABLE case_form (
  form_id     BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject_id  BIGINT      NOT NULL,
  form_oid    VARCHAR(30) NOT NULL,
  occurrence  SMALLINT    NOT NULL DEFAULT 1,
  status      ENUM('IN_PROGRESS','COMPLETE','SIGNED','LOCKED') NOT NULL,
  frozen      BOOLEAN     NOT NULL DEFAULT FALSE,
  voided      BOOLEAN     NOT NULL DEFAULT FALSE,
  void_reason VARCHAR(500) NULL,
  version     INT         NOT NULL COMMENT 'counts saves; the optimistic lock',
  mandatory   SMALLINT    NOT NULL COMMENT 'mandatory items as the form stands',
  unanswered  SMALLINT    NOT NULL COMMENT 'mandatory items still empty',
  saved_at    DATETIME(6) NOT NULL,
  saved_by    BIGINT      NOT NULL,
  UNIQUE KEY uq_case_form (subject_id, form_oid, occurrence),
  CONSTRAINT ck_case_form_occurrence CHECK (occurrence >= 1),
  CONSTRAINT ck_case_form_complete CHECK (status = 'IN_PROGRESS' OR unanswered = 0),
  CONSTRAINT ck_case_form_void CHECK (voided = FALSE OR void_reason IS NOT NULL),
  CONSTRAINT fk_case_form_subject FOREIGN KEY (subject_id) REFERENCES subject (subject_id),
  CONSTRAINT fk_case_form_saved_by FOREIGN KEY (saved_by) REFERENCES account (account_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

-- What somebody typed and did not save yet. Never a record: never checked, charted or exported.
CREATE TABLE draft (
  account_id   BIGINT      NOT NULL,
  subject_id   BIGINT      NOT NULL,
  form_oid     VARCHAR(30) NOT NULL,
  occurrence   SMALLINT    NOT NULL,
  kind         ENUM('VALUE','ROW','EXPLANATION','REASON') NOT NULL,
  place        VARCHAR(60) NOT NULL COMMENT 'item#row, group#row or check@item#row',
  typed        MEDIUMTEXT  NULL COMMENT 'as it was typed, readable or not',
  missing      ENUM('UNK','NA','ND') NULL,
  base_version INT         NOT NULL COMMENT 'version of the form that was on screen; 0 for none',
  saved_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id, subject_id, form_oid, occurrence, kind, place),
  KEY ix_draft_subject (subject_id),
  CONSTRAINT fk_draft_account FOREIGN KEY (account_id) REFERENCES account (account_id),
  CONSTRAINT fk_draft_subject FOREIGN KEY (subject_id) REFERENCES subject (subject_id)
) ENGINE=InnoDB;

-- The append-only trail. Chain 0 is the portal's own (sign-ins, accounts, exports); every subject
-- has the chain of its id. Each entry's hash covers the entry and the hash before it.
CREATE TABLE audit_entry (
  chain_id     BIGINT       NOT NULL,
  sequence     INT          NOT NULL COMMENT 'from 1 in its chain, without gaps',
  recorded_at  DATETIME(6)  NOT NULL,
  account_id   BIGINT       NULL COMMENT 'null when nobody was signed in',
  username     VARCHAR(64)  NOT NULL COMMENT 'as it was then',
  kind         VARCHAR(30)  NOT NULL,
  site_id      INT          NULL,
  subject_id   BIGINT       NULL,
  form_id      BIGINT       NULL,
  form_oid     VARCHAR(30)  NULL,
  occurrence   SMALLINT     NULL,
  item_oid     VARCHAR(30)  NULL,
  row_no       SMALLINT     NULL,
  old_value    MEDIUMTEXT   NULL,
  old_missing  ENUM('UNK','NA','ND') NULL,
  new_value    MEDIUMTEXT   NULL,
  new_missing  ENUM('UNK','NA','ND') NULL,
  reason       TEXT         NULL,
  form_version INT          NULL COMMENT 'version of the form that this act made',
  hash         BINARY(32)   NOT NULL,
  PRIMARY KEY (chain_id, sequence),
  KEY ix_audit_recorded (recorded_at),
  KEY ix_audit_form (form_id, item_oid, row_no),
  KEY ix_audit_site (site_id, recorded_at),
  KEY ix_audit_account (account_id, recorded_at),
  KEY ix_audit_kind (kind, recorded_at)
) ENGINE=InnoDB;

-- End of each chain, so that cutting off its last entries shows too.
CREATE TABLE audit_chain (
  chain_id BIGINT     NOT NULL PRIMARY KEY,
  sequence INT        NOT NULL,
  hash     BINARY(32) NOT NULL
) ENGINE=InnoDB;

CREATE TABLE data_query (
  query_id    BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  form_id     BIGINT       NOT NULL,
  item_oid    VARCHAR(30)  NOT NULL,
  row_no      SMALLINT     NOT NULL DEFAULT 0,
  source      ENUM('SYSTEM','MONITOR','DATA_MANAGER') NOT NULL,
  state       ENUM('OPEN','ANSWERED','CLOSED','CANCELLED') NOT NULL,
  check_oid   VARCHAR(30)  NULL COMMENT 'the soft check behind a system query',
  arguments   JSON         NULL COMMENT 'values of its sentence, to be told in the reader''s language',
  opened_at   DATETIME(6)  NOT NULL,
  opened_by   BIGINT       NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  version     INT          NOT NULL DEFAULT 1,
  KEY ix_data_query_form (form_id, state),
  CONSTRAINT ck_data_query_system CHECK (source <> 'SYSTEM' OR check_oid IS NOT NULL),
  CONSTRAINT fk_data_query_form FOREIGN KEY (form_id) REFERENCES case_form (form_id),
  CONSTRAINT fk_data_query_opened_by FOREIGN KEY (opened_by) REFERENCES account (account_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

CREATE TABLE data_query_message (
  query_id   BIGINT      NOT NULL,
  message_no SMALLINT    NOT NULL,
  written_at DATETIME(6) NOT NULL,
  written_by BIGINT      NOT NULL,
  act        ENUM('OPEN','EXPLAIN','ANSWER','REOPEN','CLOSE','CANCEL') NOT NULL,
  words      TEXT        NULL,
  PRIMARY KEY (query_id, message_no),
  CONSTRAINT fk_data_query_message FOREIGN KEY (query_id) REFERENCES data_query (query_id),
  CONSTRAINT fk_data_query_message_by FOREIGN KEY (written_by) REFERENCES account (account_id)
) ENGINE=InnoDB;

-- A verification holds for one item as it stood in one version of its form.
CREATE TABLE verification (
  form_id      BIGINT      NOT NULL,
  item_oid     VARCHAR(30) NOT NULL,
  row_no       SMALLINT    NOT NULL DEFAULT 0,
  state        ENUM('VERIFIED','DROPPED') NOT NULL,
  form_version INT         NOT NULL COMMENT 'version whose value was verified',
  verified_at  DATETIME(6) NOT NULL,
  verified_by  BIGINT      NOT NULL,
  PRIMARY KEY (form_id, item_oid, row_no),
  CONSTRAINT fk_verification_form FOREIGN KEY (form_id) REFERENCES case_form (form_id),
  CONSTRAINT fk_verification_by FOREIGN KEY (verified_by) REFERENCES account (account_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

-- A signature stays as it was given; a later change of the form makes it invalid, never absent.
CREATE TABLE signature (
  signature_id BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  form_id      BIGINT      NOT NULL,
  form_version INT         NOT NULL,
  signed_at    DATETIME(6) NOT NULL,
  signed_by    BIGINT      NOT NULL,
  meaning      VARCHAR(30) NOT NULL,
  content_hash BINARY(32)  NOT NULL COMMENT 'SHA-256 over the exact values signed',
  KEY ix_signature_form (form_id, form_version),
  CONSTRAINT fk_signature_form FOREIGN KEY (form_id) REFERENCES case_form (form_id),
  CONSTRAINT fk_signature_by FOREIGN KEY (signed_by) REFERENCES account (account_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

CREATE TABLE document (
  document_id  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject_id   BIGINT       NOT NULL,
  form_id      BIGINT       NULL,
  title        VARCHAR(200) NOT NULL,
  media_type   ENUM('application/pdf','image/jpeg','image/png') NOT NULL,
  content_hash BINARY(32)   NOT NULL COMMENT 'SHA-256; the file lies outside the database under it',
  byte_count   BIGINT       NOT NULL,
  redacted_from BIGINT      NULL COMMENT 'the original that a redacted copy was made of',
  uploaded_at  DATETIME(6)  NOT NULL,
  uploaded_by  BIGINT       NOT NULL,
  KEY ix_document_subject (subject_id),
  CONSTRAINT ck_document_size CHECK (byte_count > 0),
  CONSTRAINT fk_document_subject FOREIGN KEY (subject_id) REFERENCES subject (subject_id),
  CONSTRAINT fk_document_form FOREIGN KEY (form_id) REFERENCES case_form (form_id),
  CONSTRAINT fk_document_original FOREIGN KEY (redacted_from) REFERENCES document (document_id),
  CONSTRAINT fk_document_by FOREIGN KEY (uploaded_by) REFERENCES account (account_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;
