-- Whoever answers or closes queries asks for the oldest that wait, among all that ever were.
CREATE INDEX ix_data_query_state ON data_query (state, opened_at);
