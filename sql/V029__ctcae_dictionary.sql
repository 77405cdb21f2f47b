-- Dictionaries of adverse event terms as they were imported. Each import is written once and stays;
-- of a version's imports the one with the greatest number is in use.

CREATE TABLE ctcae_dictionary (
  dictionary_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version       ENUM('V5','V6') NOT NULL,
  import_no     INT          NOT NULL COMMENT 'from 1 in its version; two imports at once cannot both have it',
  file_name     VARCHAR(255) NOT NULL,
  file_hash     BINARY(32)   NOT NULL COMMENT 'SHA-256 of the workbook; the workbook itself is not kept',
  terms         SMALLINT     NOT NULL,
  classes       SMALLINT     NOT NULL,
  grades        INT          NOT NULL COMMENT 'grades of all terms together',
  imported_at   DATETIME(6)  NOT NULL,
  imported_by   BIGINT       NOT NULL,
  UNIQUE KEY uq_ctcae_dictionary (version, import_no),
  CONSTRAINT ck_ctcae_dictionary_no CHECK (import_no >= 1),
  CONSTRAINT fk_ctcae_dictionary_by FOREIGN KEY (imported_by) REFERENCES account (account_id)
) ENGINE=InnoDB;

CREATE TABLE ctcae_term (
  dictionary_id BIGINT       NOT NULL,
  term_no       SMALLINT     NOT NULL COMMENT 'order in the workbook, from 1',
  code          INT          NULL COMMENT 'MedDRA lowest level term, where the workbook has it',
  soc           VARCHAR(30)  NOT NULL,
  name          VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  definition    TEXT         NULL,
  note          TEXT         NULL COMMENT 'navigational note',
  grade1        TEXT         NULL COMMENT 'official wording; null for a grade that does not exist',
  grade2        TEXT         NULL,
  grade3        TEXT         NULL,
  grade4        TEXT         NULL,
  grade5        TEXT         NULL,
  PRIMARY KEY (dictionary_id, term_no),
  UNIQUE KEY uq_ctcae_term_name (dictionary_id, name),
  CONSTRAINT ck_ctcae_term_grade CHECK (COALESCE(grade1, grade2, grade3, grade4, grade5) IS NOT NULL),
  CONSTRAINT fk_ctcae_term_dictionary FOREIGN KEY (dictionary_id) REFERENCES ctcae_dictionary (dictionary_id)
) ENGINE=InnoDB;
