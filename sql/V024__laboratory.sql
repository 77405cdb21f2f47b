-- As the catalogue asks; a test holds the two in step.

CREATE TABLE laboratory (
  form_id BIGINT NOT NULL PRIMARY KEY,
  missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item',
  CONSTRAINT fk_laboratory_form FOREIGN KEY (form_id) REFERENCES case_form (form_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;

CREATE TABLE laboratory_result (
  form_id BIGINT NOT NULL,
  row_no SMALLINT NOT NULL,
  voided BOOLEAN NOT NULL DEFAULT FALSE,
  void_reason VARCHAR(500) NULL,
  lab_date DATE NULL,
  lab_test ENUM('HB','WBC','ANC','LYM','PLT','ALT','AST','TBIL','ALB','CR','SODIUM','POTASSIUM','GLUCOSE','TSH','FT4','CORTISOL','TROPONIN','CK','LDH','SCC_AG','CEA') NULL,
  lab_value DECIMAL(11,4) NULL,
  lab_unit ENUM('G_L','G_DL','E9_L','PER_UL','U_L','UMOL_L','MG_DL','MMOL_L','MIU_L','PMOL_L','NMOL_L','NG_L','UG_L') NULL,
  lab_lln DECIMAL(11,4) NULL,
  lab_uln DECIMAL(11,4) NULL,
  missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item',
  PRIMARY KEY (form_id, row_no),
  CONSTRAINT ck_laboratory_result_row CHECK (row_no >= 1),
  CONSTRAINT ck_laboratory_result_void CHECK (voided = FALSE OR void_reason IS NOT NULL),
  CONSTRAINT ck_laboratory_result_lab_value CHECK (lab_value BETWEEN 0 AND 1000000),
  CONSTRAINT ck_laboratory_result_lab_lln CHECK (lab_lln BETWEEN 0 AND 1000000),
  CONSTRAINT ck_laboratory_result_lab_uln CHECK (lab_uln BETWEEN 0 AND 1000000),
  CONSTRAINT fk_laboratory_result_form FOREIGN KEY (form_id) REFERENCES laboratory (form_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;
