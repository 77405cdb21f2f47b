-- What the heads of the two work lists count is found in one index each: of verification all that
-- is summed, of queries the unsettled alone.

SET @@session.system_versioning_alter_history = KEEP;

ALTER TABLE verification_progress
  DROP KEY ix_verification_progress_site,
  ADD KEY ix_verification_progress_site (site_id, waiting, changed_at, form_id, subject_id, dropped_at, owed_at, required, verified, dropped, left_over, plan_id, triggered);

ALTER TABLE data_query
  ADD KEY ix_data_query_unsettled (state, site_id, changed_at);
