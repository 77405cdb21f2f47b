-- What the charts show of a subject beside its endpoints: its course, its best change, and where each
-- survival time ends, so that a reader may choose where it starts.
ALTER TABLE case_summary
  ADD COLUMN ecog             VARCHAR(1)   NULL COMMENT 'before any therapy' AFTER location,
  ADD COLUMN nict_agent       VARCHAR(20)  NULL COMMENT 'PD-1 or PD-L1 inhibitor given first' AFTER nict_cycles,
  ADD COLUMN nict_cycle_days  VARCHAR(40)  CHARACTER SET ascii NULL COMMENT 'first days of the cycles, counted from the first of them: 0 21 42' AFTER nict_agent,
  ADD COLUMN best_change      DECIMAL(9,2) NULL COMMENT 'target sum against baseline in per cent, the lowest' AFTER disease_control,
  ADD COLUMN best_response    VARCHAR(14)  NULL COMMENT 'response at the assessment of the best change' AFTER best_change,
  ADD COLUMN regression_grade VARCHAR(12)  NULL COMMENT 'system and grade, CAP-1' AFTER viable_percent,
  ADD COLUMN os_end           DATE         NULL COMMENT 'day of death, or the last day known alive' AFTER os_event,
  ADD COLUMN efs_end          DATE         NULL AFTER efs_event,
  ADD COLUMN dfs_end          DATE         NULL AFTER dfs_event,
  ADD COLUMN pfs_end          DATE         NULL AFTER pfs_event,
  ADD COLUMN ae_assessed      BIGINT       NULL COMMENT 'watched terms that were assessed in any phase, a bit each in the order of the plan' AFTER ae_worst_grade,
  ADD COLUMN recurrence_date  DATE         NULL COMMENT 'of the first recurrence';
