-- Verification bound to the exact value, the plans that say what has to be verified, and the counts
-- that follow both. Earlier row versions of verifications stay as they are.

SET @@session.system_versioning_alter_history = KEEP;

-- WITHDRAWN: the monitor took the act back; nothing was verified before it.
ALTER TABLE verification
  MODIFY state ENUM('VERIFIED','DROPPED','WITHDRAWN') NOT NULL,
  ADD COLUMN verified_value   MEDIUMTEXT NULL COMMENT 'the value as it was compared with its source; null for a missing reason',
  ADD COLUMN verified_missing ENUM('UNK','NA','ND') NULL,
  ADD COLUMN dropped_at       DATETIME(6) NULL COMMENT 'when the value changed since, null while it stands',
  ADD COLUMN plan_id          INT NULL COMMENT 'the plan under which it was verified last, null for none',
  ADD COLUMN corrected        BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'changed after a verification under that plan',
  ADD KEY ix_verification_plan (plan_id, corrected);

-- What has to be verified. A plan never changes: another one takes its place.
CREATE TABLE verification_plan (
  plan_id          INT          NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'its number',
  active           BOOLEAN      NULL COMMENT 'true for the one in force, null for the earlier ones',
  seed             BIGINT       NOT NULL COMMENT 'of the random share',
  first_subjects   SMALLINT     NOT NULL COMMENT 'so many of each site wholly',
  share_percent    SMALLINT     NOT NULL COMMENT 'of the values that are not critical',
  open_queries     SMALLINT     NULL COMMENT 'a site with more is verified wholly; null for no such rule',
  serious_events   BOOLEAN      NOT NULL COMMENT 'a subject with a serious event is verified wholly',
  within_days      SMALLINT     NOT NULL COMMENT 'from entry to verification; 0 for no limit',
  seconds_each     SMALLINT     NOT NULL COMMENT 'what one value takes, for the preview',
  activated_at     DATETIME(6)  NOT NULL,
  activated_by     BIGINT       NOT NULL,
  retired_at       DATETIME(6)  NULL,
  UNIQUE KEY uq_verification_plan_active (active),
  CONSTRAINT ck_verification_plan_active CHECK (active IS NULL OR active),
  CONSTRAINT ck_verification_plan_share CHECK (share_percent BETWEEN 0 AND 100),
  CONSTRAINT ck_verification_plan_first CHECK (first_subjects >= 0),
  CONSTRAINT fk_verification_plan_by FOREIGN KEY (activated_by) REFERENCES account (account_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

-- Other shares for a site, a form, or a form at a site.
CREATE TABLE verification_plan_share (
  plan_id       INT         NOT NULL,
  line_no       SMALLINT    NOT NULL,
  site_id       INT         NULL COMMENT 'null for every site',
  form_oid      VARCHAR(30) NULL COMMENT 'null for every form',
  share_percent SMALLINT    NOT NULL,
  PRIMARY KEY (plan_id, line_no),
  CONSTRAINT ck_verification_plan_share_line CHECK (share_percent BETWEEN 0 AND 100),
  CONSTRAINT fk_verification_plan_share FOREIGN KEY (plan_id) REFERENCES verification_plan (plan_id),
  CONSTRAINT fk_verification_plan_share_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) ENGINE=InnoDB;

-- Sites that had too many open queries under a plan; they stay so until the next plan.
CREATE TABLE verification_trigger (
  plan_id      INT         NOT NULL,
  site_id      INT         NOT NULL,
  triggered_at DATETIME(6) NOT NULL,
  open_queries INT         NOT NULL COMMENT 'as they were counted',
  PRIMARY KEY (plan_id, site_id),
  CONSTRAINT fk_verification_trigger_plan FOREIGN KEY (plan_id) REFERENCES verification_plan (plan_id),
  CONSTRAINT fk_verification_trigger_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) ENGINE=InnoDB;

-- One row a saved form, written with it: what can be verified, what of it has to be, and how far
-- it has come. Derived; the code that saves and verifies keeps it in step and nothing else.
CREATE TABLE verification_progress (
  form_id       BIGINT      NOT NULL PRIMARY KEY,
  subject_id    BIGINT      NOT NULL,
  site_id       INT         NOT NULL,
  form_oid      VARCHAR(30) NOT NULL,
  occurrence    SMALLINT    NOT NULL,
  plan_id       INT         NOT NULL COMMENT 'the plan by which it was counted; 0 for none',
  triggered     BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'counted with a rule that asks for everything at the site',
  serious       BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'the form tells of a serious event',
  filled        MEDIUMTEXT  CHARACTER SET ascii NOT NULL COMMENT 'items that hold a value or a missing reason',
  due           MEDIUMTEXT  CHARACTER SET ascii NOT NULL COMMENT 'those of them that the plan asks for',
  required      SMALLINT    NOT NULL COMMENT 'how many are due',
  verified      SMALLINT    NOT NULL COMMENT 'how many of those stand verified',
  dropped       SMALLINT    NOT NULL COMMENT 'filled items that changed since they were verified',
  left_over     SMALLINT    NOT NULL COMMENT 'due or dropped, and not verified as they stand',
  waiting       BOOLEAN     NOT NULL COMMENT 'whether anything is left over',
  owed_at       DATETIME(6) NULL COMMENT 'since when something is left over; null while nothing is',
  dropped_at    DATETIME(6) NULL COMMENT 'when a verification fell away last',
  changed_at    DATETIME(6) NOT NULL COMMENT 'when the form was saved last',
  revision      INT         NOT NULL DEFAULT 1 COMMENT 'the optimistic lock of counts and verifications',
  KEY ix_verification_progress_work (waiting, changed_at, form_id, site_id, subject_id, dropped_at, owed_at),
  KEY ix_verification_progress_site (site_id, waiting, changed_at, form_id, subject_id, dropped_at, owed_at, required, verified, dropped, plan_id, triggered),
  KEY ix_verification_progress_subject (subject_id, required, verified, dropped),
  CONSTRAINT fk_verification_progress_form FOREIGN KEY (form_id) REFERENCES case_form (form_id),
  CONSTRAINT fk_verification_progress_subject FOREIGN KEY (subject_id) REFERENCES subject (subject_id)
) ENGINE=InnoDB;

-- When a monitor was here, so that the list can say what happened since the last visit.
CREATE TABLE verification_visit (
  account_id  BIGINT      NOT NULL PRIMARY KEY,
  seen_at     DATETIME(6) NOT NULL,
  previous_at DATETIME(6) NULL COMMENT 'end of the visit before this one',
  CONSTRAINT fk_verification_visit FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB;
