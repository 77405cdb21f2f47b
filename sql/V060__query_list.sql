-- Queries are listed by site and age, so they know whose they are without asking their form; an
-- index of the list carries its whole order. What was said may quote a place of the source.

SET @@session.system_versioning_alter_history = KEEP;

ALTER TABLE data_query
  ADD COLUMN site_id    INT    NULL AFTER form_id,
  ADD COLUMN subject_id BIGINT NULL AFTER site_id;

UPDATE data_query
  JOIN case_form USING (form_id)
  JOIN subject ON subject.subject_id = case_form.subject_id
   SET data_query.site_id = subject.site_id,
       data_query.subject_id = subject.subject_id;

-- Earlier row versions keep nothing that they did not have: the columns are null there.
ALTER TABLE data_query
  ADD KEY ix_data_query_site (site_id, state, opened_at),
  ADD KEY ix_data_query_subject (subject_id, state),
  ADD KEY ix_data_query_opened (opened_at),
  ADD KEY ix_data_query_changed (changed_at),
  ADD CONSTRAINT ck_data_query_whose CHECK (site_id IS NOT NULL AND subject_id IS NOT NULL),
  ADD CONSTRAINT fk_data_query_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  ADD CONSTRAINT fk_data_query_subject FOREIGN KEY (subject_id) REFERENCES subject (subject_id);

ALTER TABLE data_query_message
  ADD COLUMN source_place VARCHAR(200) NULL COMMENT 'where in the source documents it stands' AFTER words;
