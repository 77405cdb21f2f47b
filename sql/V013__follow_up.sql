-- As the catalogue asks; a test holds the two in step.

CREATE TABLE follow_up (
  form_id BIGINT NOT NULL PRIMARY KEY,
  visit_date DATE NULL,
  vital_status ENUM('ALIVE','DEAD','LOST') NULL,
  last_contact_date DATE NULL,
  death_date DATE NULL,
  death_cause ENUM('TUMOUR','TREATMENT','OTHER') NULL,
  disease_assess_date DATE NULL,
  recurrence BOOLEAN NULL,
  recurrence_date DATE NULL,
  recurrence_sites SET('LOCAL','REGIONAL','DISTANT') NULL,
  local_sites SET('ANASTOMOSIS','TUMOUR_BED') NULL,
  distant_sites SET('NODES','LUNG','LIVER','BONE','BRAIN','PLEURA','PERITONEUM','OTHER') NULL,
  recurrence_method SET('IMAGING','BIOPSY') NULL,
  next_visit_date DATE NULL,
  missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item',
  CONSTRAINT fk_follow_up_form FOREIGN KEY (form_id) REFERENCES case_form (form_id)
) ENGINE=InnoDB WITH SYSTEM VERSIONING;
