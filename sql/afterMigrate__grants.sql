-- What the application's account may do, granted anew after every start, so that a new table needs
-- no edit here. Nobody but the owner changes the schema or deletes history.
--   what is written once   read and append: an entry stays as it is
--   what may vanish        also DELETE: drafts, site assignments and the derived listing of adverse
--                          events, none a clinical record
--   everything else        read and write, but no DELETE: clinical rows are voided, not removed
-- Without an account of its own for the application (a single external account) nothing is granted.
DELIMITER //
BEGIN NOT ATOMIC
    IF '${application_account}' <> '' THEN
        FOR t IN (
            SELECT table_name
              FROM information_schema.tables
             WHERE table_schema = DATABASE()
               AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')
               AND table_name <> 'flyway_schema_history'
        ) DO
            SET @rights = CASE
                WHEN t.table_name IN (
                    'audit_entry', 'data_query_message', 'reference_range', 'ctcae_dictionary',
                    'ctcae_term', 'signature', 'signature_invalidation', 'audit_review',
                    'certified_copy')
                    THEN 'SELECT, INSERT'
                WHEN t.table_name IN ('draft', 'account_site', 'adverse_event_listing')
                    THEN 'SELECT, INSERT, UPDATE, DELETE'
                ELSE 'SELECT, INSERT, UPDATE'
            END;
            EXECUTE IMMEDIATE CONCAT(
                'GRANT ', @rights, ' ON `', DATABASE(), '`.`', t.table_name,
                '` TO ''${application_account}''@''${application_host}''');
        END FOR;
    END IF;
END//
DELIMITER ;
