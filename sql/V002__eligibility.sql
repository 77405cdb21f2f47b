-- As the catalogue asks; a test holds the two in step.

CREATE TABLE eligibility (
  form_id BIGINT NOT NULL PRIMARY KEY,
  data_collection ENUM('RETROSPECTIVE','PROSPECTIVE') NULL,
  consent_type ENUM('WRITTEN','WAIVED_RETROSPECTIVE') NULL,
  consent_date DATE NULL,
  inc01_scc BOOLEAN NULL,
  inc03_override TEXT NULL,
  inc04_pd1_cycle BOOLEAN NULL,
  inc06_rt_intent BOOLEAN NULL,
  inc07_ecog BOOLEAN NULL,
  exc01_prior_rt BOOLEAN NULL,
  exc02_other_cancer BOOLEAN NULL,
  exc03_metastasis BOOLEAN NULL,
  exc04_definitive_crt BOOLEAN NULL,
  exc05_missing_data BOOLEAN NULL,
  enrol_status ENUM('SCREENED','ENROLLED','SCREEN_FAIL','WITHDRAWN') NULL,
  missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item',
  CONSTRAINT fk_eligibility_form FOREIGN KEY (form_id) REFERENCES case_form (form_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;
