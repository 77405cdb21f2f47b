-- Source documents: what a paper is, its pages, and whether it still counts. A row without
-- redacted_from is an original, for the investigators of its site alone; its title is the file's
-- name, which may be a person's. What the others see is a redacted copy, a row of its own.
SET @@session.system_versioning_alter_history = KEEP;

ALTER TABLE document
  ADD COLUMN kind        VARCHAR(30)  NOT NULL DEFAULT 'OTHER' COMMENT 'what it is; tells nothing about the person',
  ADD COLUMN page_count  SMALLINT     NOT NULL DEFAULT 1,
  ADD COLUMN voided      BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN void_reason VARCHAR(500) NULL,
  ADD CONSTRAINT ck_document_pages CHECK (page_count > 0),
  ADD CONSTRAINT ck_document_void CHECK (voided = FALSE OR void_reason IS NOT NULL);

-- One redaction of an original: the boxes drawn, which pages were looked at, and the copy that was
-- made. The next revision starts from the boxes of the one before.
CREATE TABLE redaction (
  redaction_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  document_id  BIGINT       NOT NULL COMMENT 'the original',
  revision     SMALLINT     NOT NULL COMMENT 'from 1',
  boxes        JSON         NOT NULL COMMENT 'page, x, y, width, height; fractions of the page as it is shown',
  seen         JSON         NOT NULL COMMENT 'numbers of the pages that were looked at',
  copy_id      BIGINT       NULL COMMENT 'the copy made of it; null while it is drawn',
  reason       VARCHAR(500) NULL COMMENT 'why the revision before did not do',
  version      INT          NOT NULL COMMENT 'counts changes; the optimistic lock',
  changed_at   DATETIME(6)  NOT NULL,
  changed_by   BIGINT       NOT NULL,
  UNIQUE KEY uq_redaction (document_id, revision),
  CONSTRAINT ck_redaction_boxes CHECK (JSON_VALID(boxes)),
  CONSTRAINT ck_redaction_seen CHECK (JSON_VALID(seen)),
  CONSTRAINT ck_redaction_reason CHECK (revision = 1 OR reason IS NOT NULL),
  CONSTRAINT fk_redaction_document FOREIGN KEY (document_id) REFERENCES document (document_id),
  CONSTRAINT fk_redaction_copy FOREIGN KEY (copy_id) REFERENCES document (document_id),
  CONSTRAINT fk_redaction_by FOREIGN KEY (changed_by) REFERENCES account (account_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

-- Where an item's value stands. It belongs to the original, so that it survives a revised copy:
-- every copy has the original's geometry.
CREATE TABLE document_link (
  link_id     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  document_id BIGINT       NOT NULL COMMENT 'the original',
  form_id     BIGINT       NOT NULL,
  item_oid    VARCHAR(30)  NOT NULL,
  row_no      SMALLINT     NOT NULL DEFAULT 0,
  page        SMALLINT     NOT NULL COMMENT 'from 1',
  x           DECIMAL(6,5) NOT NULL COMMENT 'fractions of the page as it is shown',
  y           DECIMAL(6,5) NOT NULL,
  width       DECIMAL(6,5) NOT NULL,
  height      DECIMAL(6,5) NOT NULL,
  linked_at   DATETIME(6)  NOT NULL,
  linked_by   BIGINT       NOT NULL,
  voided      BOOLEAN      NOT NULL DEFAULT FALSE,
  void_reason VARCHAR(500) NULL,
  KEY ix_document_link_form (form_id, item_oid, row_no),
  KEY ix_document_link_document (document_id),
  CONSTRAINT ck_document_link_box CHECK (
    x >= 0 AND y >= 0 AND width > 0 AND height > 0 AND x + width <= 1 AND y + height <= 1),
  CONSTRAINT ck_document_link_page CHECK (page >= 1),
  CONSTRAINT ck_document_link_void CHECK (voided = FALSE OR void_reason IS NOT NULL),
  CONSTRAINT fk_document_link_document FOREIGN KEY (document_id) REFERENCES document (document_id),
  CONSTRAINT fk_document_link_form FOREIGN KEY (form_id) REFERENCES case_form (form_id),
  CONSTRAINT fk_document_link_by FOREIGN KEY (linked_by) REFERENCES account (account_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;
