-- Enzymes that prove grades of adverse events. Earlier row versions stay as they are.

SET @@session.system_versioning_alter_history = KEEP;

ALTER TABLE baseline_lab
  MODIFY lab_test ENUM('HB','WBC','ANC','LYM','PLT','ALT','AST','TBIL','ALB','CR','SODIUM','POTASSIUM','GLUCOSE','TSH','FT4','CORTISOL','TROPONIN','CK','LDH','SCC_AG','CEA','ALP','GGT','AMYLASE','LIPASE') NULL;

ALTER TABLE laboratory_result
  MODIFY lab_test ENUM('HB','WBC','ANC','LYM','PLT','ALT','AST','TBIL','ALB','CR','SODIUM','POTASSIUM','GLUCOSE','TSH','FT4','CORTISOL','TROPONIN','CK','LDH','SCC_AG','CEA','ALP','GGT','AMYLASE','LIPASE') NULL;
