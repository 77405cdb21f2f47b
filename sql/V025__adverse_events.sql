-- As the catalogue asks; a test holds the two in step.

CREATE TABLE adverse_events (
  form_id BIGINT NOT NULL PRIMARY KEY,
  missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item',
  CONSTRAINT fk_adverse_events_form FOREIGN KEY (form_id) REFERENCES case_form (form_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

CREATE TABLE adverse_event (
  form_id BIGINT NOT NULL,
  row_no SMALLINT NOT NULL,
  voided BOOLEAN NOT NULL DEFAULT FALSE,
  void_reason VARCHAR(500) NULL,
  term VARCHAR(200) NULL,
  term_other VARCHAR(200) NULL,
  phase ENUM('NICT','RT','SURGERY','ADJUVANT','FOLLOW_UP') NULL,
  grade SMALLINT NULL,
  start_date VARCHAR(10) NULL,
  ongoing BOOLEAN NULL,
  end_date VARCHAR(10) NULL,
  attribution_ici ENUM('NONE','UNLIKELY','POSSIBLE','PROBABLE','DEFINITE') NULL,
  attribution_chemo ENUM('NONE','UNLIKELY','POSSIBLE','PROBABLE','DEFINITE') NULL,
  attribution_rt ENUM('NONE','UNLIKELY','POSSIBLE','PROBABLE','DEFINITE') NULL,
  attribution_surgery ENUM('NONE','UNLIKELY','POSSIBLE','PROBABLE','DEFINITE') NULL,
  immune_related BOOLEAN NULL,
  steroids BOOLEAN NULL,
  serious BOOLEAN NULL,
  serious_criteria SET('DEATH','LIFE_THREATENING','HOSPITALISATION','DISABILITY','IMPORTANT') NULL,
  action_ici ENUM('NONE','REDUCED','INTERRUPTED','WITHDRAWN','NOT_APPLICABLE') NULL,
  action_chemo ENUM('NONE','REDUCED','INTERRUPTED','WITHDRAWN','NOT_APPLICABLE') NULL,
  action_rt ENUM('NONE','REDUCED','INTERRUPTED','WITHDRAWN','NOT_APPLICABLE') NULL,
  action_surgery ENUM('NONE','DELAYED','CANCELLED','NOT_APPLICABLE') NULL,
  outcome ENUM('RECOVERED','RECOVERING','SEQUELAE','NOT_RECOVERED','FATAL','UNKNOWN') NULL,
  treatment VARCHAR(500) NULL,
  comment TEXT NULL,
  missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item',
  PRIMARY KEY (form_id, row_no),
  CONSTRAINT ck_adverse_event_row CHECK (row_no >= 1),
  CONSTRAINT ck_adverse_event_void CHECK (voided = FALSE OR void_reason IS NOT NULL),
  CONSTRAINT ck_adverse_event_grade CHECK (grade BETWEEN 0 AND 5),
  CONSTRAINT ck_adverse_event_start_date CHECK (start_date REGEXP '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  CONSTRAINT ck_adverse_event_end_date CHECK (end_date REGEXP '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  CONSTRAINT fk_adverse_event_form FOREIGN KEY (form_id) REFERENCES adverse_events (form_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

CREATE TABLE grade_change (
  form_id BIGINT NOT NULL,
  row_no SMALLINT NOT NULL,
  voided BOOLEAN NOT NULL DEFAULT FALSE,
  void_reason VARCHAR(500) NULL,
  change_event SMALLINT NULL,
  change_date VARCHAR(10) NULL,
  change_grade SMALLINT NULL,
  missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item',
  PRIMARY KEY (form_id, row_no),
  CONSTRAINT ck_grade_change_row CHECK (row_no >= 1),
  CONSTRAINT ck_grade_change_void CHECK (voided = FALSE OR void_reason IS NOT NULL),
  CONSTRAINT ck_grade_change_change_event CHECK (change_event BETWEEN 1 AND 9999),
  CONSTRAINT ck_grade_change_change_date CHECK (change_date REGEXP '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  CONSTRAINT ck_grade_change_change_grade CHECK (change_grade BETWEEN 1 AND 5),
  CONSTRAINT fk_grade_change_form FOREIGN KEY (form_id) REFERENCES adverse_events (form_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;
