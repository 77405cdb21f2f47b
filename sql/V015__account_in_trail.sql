-- Which account an act on accounts was done to; the entry's own account is who did it.
ALTER TABLE audit_entry
  ADD COLUMN about_username VARCHAR(64) NULL COMMENT 'the account concerned' AFTER username,
  ADD KEY ix_audit_about (about_username, recorded_at);
