-- The list of the trail is sorted by time and starts at an index entry, whatever it is filtered by.
-- The primary key follows behind each of these columns, so an index carries the whole order.
ALTER TABLE audit_entry
  ADD KEY ix_audit_chain (chain_id, recorded_at),
  ADD KEY ix_audit_username (username, recorded_at),
  ADD KEY ix_audit_item (form_oid, item_oid, recorded_at);
