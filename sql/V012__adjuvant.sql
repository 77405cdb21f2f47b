-- As the catalogue asks; a test holds the two in step.

CREATE TABLE adjuvant (
  form_id BIGINT NOT NULL PRIMARY KEY,
  adj_therapy SET('NONE','ICI','CHEMO','RT') NULL,
  adj_start DATE NULL,
  adj_cycles SMALLINT NULL,
  adj_end DATE NULL,
  missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item',
  CONSTRAINT ck_adjuvant_adj_cycles CHECK (adj_cycles BETWEEN 1 AND 60),
  CONSTRAINT fk_adjuvant_form FOREIGN KEY (form_id) REFERENCES case_form (form_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;
