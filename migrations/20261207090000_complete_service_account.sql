-- Service accounts: what each is for, and what the database keeps every one of them from, whoever writes: signing in,
-- administering the installation, belonging to another organisation than their own, and ruling over that one.
alter table users
  add column description text,
  add constraint users_service_check check (
    case when service_of is null then description is null
    else password_hash is null and email_verified_at is null and not is_administrator end);
comment on column users.description is 'of a service account: what it is for';

create function memberships_guard() returns trigger language plpgsql as $$
declare
  home uuid := (select u.service_of from users u where u.id = new.user_id);
begin
  if home is not null and (new.organisation_id <> home or new.role > 20) then
    raise exception 'a service account belongs to its own organisation only, at most as RESOURCE_MANAGER'
      using errcode = 'check_violation', constraint = 'memberships_service_check';
  end if;
  return new;
end
$$;
create trigger memberships_guard before insert or update on memberships
  for each row execute function memberships_guard();

-- Where a row lets somebody sign in, it is a person's.
create function people_guard() returns trigger language plpgsql as $$
begin
  if exists (select from users u where u.id = new.user_id and u.service_of is not null) then
    raise exception 'nobody signs in as a service account'
      using errcode = 'check_violation', constraint = tg_table_name || '_person_check';
  end if;
  return new;
end
$$;
create trigger sessions_guard before insert on sessions for each row execute function people_guard();
create trigger identities_guard before insert or update of user_id on identities
  for each row execute function people_guard();
create trigger one_time_secrets_guard before insert or update of user_id on one_time_secrets
  for each row execute function people_guard();
