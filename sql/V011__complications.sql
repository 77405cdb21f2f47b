-- As the catalogue asks; a test holds the two in step.

CREATE TABLE complications (
  form_id BIGINT NOT NULL PRIMARY KEY,
  any_complication BOOLEAN NULL,
  missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item',
  CONSTRAINT fk_complications_form FOREIGN KEY (form_id) REFERENCES case_form (form_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

CREATE TABLE complication (
  form_id BIGINT NOT NULL,
  row_no SMALLINT NOT NULL,
  voided BOOLEAN NOT NULL DEFAULT FALSE,
  void_reason VARCHAR(500) NULL,
  complication_type ENUM('ANASTOMOTIC_LEAK','CONDUIT_NECROSIS','CHYLE_LEAK','RLN_INJURY','PNEUMONIA','PLEURAL_EFFUSION','PNEUMOTHORAX','RESPIRATORY_FAILURE','TRACHEOBRONCHIAL_INJURY','DYSRHYTHMIA','MYOCARDIAL_INFARCTION','CARDIAC_ARREST','SEPSIS','WOUND_INFECTION','ILEUS','DELAYED_CONDUIT_EMPTYING','DVT','PULMONARY_EMBOLISM','DELIRIUM','RENAL_FAILURE','OTHER') NULL,
  complication_other VARCHAR(200) NULL,
  onset_date DATE NULL,
  clavien_dindo ENUM('I','II','IIIa','IIIb','IVa','IVb','V') NULL,
  disability BOOLEAN NULL,
  eccg_type ENUM('I','II','III') NULL,
  eccg_severity ENUM('A','B') NULL,
  reoperation BOOLEAN NULL,
  reintubation BOOLEAN NULL,
  icu_return BOOLEAN NULL,
  readmission BOOLEAN NULL,
  missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item',
  PRIMARY KEY (form_id, row_no),
  CONSTRAINT ck_complication_row CHECK (row_no >= 1),
  CONSTRAINT ck_complication_void CHECK (voided = FALSE OR void_reason IS NOT NULL),
  CONSTRAINT fk_complication_form FOREIGN KEY (form_id) REFERENCES complications (form_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;
