-- The limits of normal that a site's laboratory prints, from a day on. A row is never changed: what
-- is printed from another day on, or was entered wrongly, is another row; of rows for the same day
-- the one entered last counts.
CREATE TABLE reference_range (
  range_id    BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  site_id     INT           NOT NULL,
  lab_test    VARCHAR(20)   NOT NULL COMMENT 'code of the list LAB_TEST',
  sex         ENUM('M','F') NULL COMMENT 'null for both',
  valid_from  DATE          NOT NULL COMMENT 'first sample day that it holds for',
  lower_limit DECIMAL(11,4) NULL,
  upper_limit DECIMAL(11,4) NULL,
  lab_unit    VARCHAR(20)   NOT NULL COMMENT 'code of the list LAB_UNIT',
  source      ENUM('LABORATORY','SUGGESTED') NOT NULL COMMENT 'whether the site gave it or kept what the study suggests',
  entered_by  BIGINT        NOT NULL,
  entered_at  DATETIME(6)   NOT NULL,
  KEY ix_reference_range_site (site_id, lab_test, valid_from),
  CONSTRAINT ck_reference_range_lower CHECK (lower_limit >= 0),
  CONSTRAINT ck_reference_range_upper CHECK (upper_limit > 0),
  CONSTRAINT ck_reference_range_order CHECK (lower_limit < upper_limit),
  CONSTRAINT fk_reference_range_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_reference_range_entered_by FOREIGN KEY (entered_by) REFERENCES account (account_id)
) ENGINE=InnoDB;
