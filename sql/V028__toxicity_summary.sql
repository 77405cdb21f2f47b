-- Toxicity among a subject's endpoints: null when nothing was assessed, 0 when it was and is absent.
-- A row of an older derivation is derived afresh at the next start.
ALTER TABLE case_summary
  ADD COLUMN derivation                SMALLINT NOT NULL DEFAULT 0 COMMENT 'which code derived it' AFTER derived_at,
  ADD COLUMN ae_worst_grade            SMALLINT NULL COMMENT 'CTCAE, any event',
  ADD COLUMN myelosuppression_grade    SMALLINT NULL COMMENT 'worst of the study''s group',
  ADD COLUMN myelosuppression_rt_grade SMALLINT NULL COMMENT 'of events related to radiotherapy',
  ADD COLUMN gastrointestinal_grade    SMALLINT NULL COMMENT 'worst of the study''s group',
  ADD COLUMN gastrointestinal_rt_grade SMALLINT NULL COMMENT 'of events related to radiotherapy',
  ADD KEY ix_case_summary_derivation (derivation);
