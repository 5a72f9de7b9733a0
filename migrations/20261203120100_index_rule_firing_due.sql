-- Planning looks at what of a rule waits, or was due of late.
create index rule_firings_rule_id_due_idx on rule_firings (rule_id, due);
