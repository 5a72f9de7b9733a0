-- What every change that is written has held since there are organisations, those that came before hold too.
alter table changes validate constraint changes_owner_check;
