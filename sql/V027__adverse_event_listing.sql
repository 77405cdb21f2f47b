-- Every adverse event of the study, one row each, for the listing, its export and the toxicity
-- figures. Derived from the form of adverse events by the code that saves it and by nothing else,
-- in the same transaction.
--
-- The columns that a reader may sort by are never null, so that a page may start behind any row.
-- Each index is an order of the listing; behind the order stand all columns that a filter asks
-- for, so that finding the rows of a page reads one index and nothing else.
CREATE TABLE adverse_event_listing (
  subject_id          BIGINT       NOT NULL,
  row_no              SMALLINT     NOT NULL COMMENT 'the event''s row on the form',
  form_id             BIGINT       NOT NULL,
  site_id             INT          NOT NULL,
  subject_key         VARCHAR(8)   CHARACTER SET ascii NOT NULL,
  subject_order       INT          NOT NULL COMMENT 'number of the site times 10000 plus that of the subject',
  term                VARCHAR(200) NOT NULL COMMENT 'empty while none is named',
  term_other          VARCHAR(200) NULL,
  soc                 VARCHAR(20)  NOT NULL COMMENT 'system organ class, empty when the dictionary has no such term',
  phase               SMALLINT     NOT NULL COMMENT '1 nICT, 2 RT, 3 surgery, 4 adjuvant, 5 follow-up; 0 not named',
  worst_grade         SMALLINT     NOT NULL,
  start_date          VARCHAR(10)  CHARACTER SET ascii NOT NULL COMMENT 'partial; empty when unknown',
  end_date            VARCHAR(10)  CHARACTER SET ascii NULL,
  ongoing             BOOLEAN      NULL,
  attribution_ici     VARCHAR(10)  NULL,
  attribution_chemo   VARCHAR(10)  NULL,
  attribution_rt      VARCHAR(10)  NULL,
  attribution_surgery VARCHAR(10)  NULL,
  related_ici         BOOLEAN      NOT NULL COMMENT 'by the study''s definition',
  related_chemo       BOOLEAN      NOT NULL,
  related_rt          BOOLEAN      NOT NULL,
  related_surgery     BOOLEAN      NOT NULL,
  serious             BOOLEAN      NULL,
  immune_related      BOOLEAN      NULL,
  action_ici          VARCHAR(15)  NULL,
  action_chemo        VARCHAR(15)  NULL,
  action_rt           VARCHAR(15)  NULL,
  action_surgery      VARCHAR(15)  NULL,
  outcome             VARCHAR(15)  NULL,
  PRIMARY KEY (subject_id, row_no),
  KEY ix_listing_subject (subject_order, subject_id, row_no, site_id, term, term_other, soc, phase, worst_grade, start_date, ongoing, serious, related_ici, related_chemo, related_rt, related_surgery, subject_key),
  KEY ix_listing_site (site_id, start_date, subject_order, subject_id, row_no, term, term_other, soc, phase, worst_grade, ongoing, serious, related_ici, related_chemo, related_rt, related_surgery, subject_key),
  KEY ix_listing_term (term, start_date, subject_order, subject_id, row_no, site_id, term_other, soc, phase, worst_grade, ongoing, serious, related_ici, related_chemo, related_rt, related_surgery, subject_key),
  KEY ix_listing_soc (soc, start_date, subject_order, subject_id, row_no, site_id, term, term_other, phase, worst_grade, ongoing, serious, related_ici, related_chemo, related_rt, related_surgery, subject_key),
  KEY ix_listing_phase (phase, start_date, subject_order, subject_id, row_no, site_id, term, term_other, soc, worst_grade, ongoing, serious, related_ici, related_chemo, related_rt, related_surgery, subject_key),
  KEY ix_listing_grade (worst_grade, start_date, subject_order, subject_id, row_no, site_id, term, term_other, soc, phase, ongoing, serious, related_ici, related_chemo, related_rt, related_surgery, subject_key),
  KEY ix_listing_start (start_date, subject_order, subject_id, row_no, site_id, term, term_other, soc, phase, worst_grade, ongoing, serious, related_ici, related_chemo, related_rt, related_surgery, subject_key),
  KEY ix_listing_key (subject_key),
  CONSTRAINT ck_listing_grade CHECK (worst_grade BETWEEN 1 AND 5),
  CONSTRAINT fk_listing_subject FOREIGN KEY (subject_id) REFERENCES subject (subject_id)
) ENGINE=InnoDB;
