/**
 * Row level security on every table and the rights of the app's role. Frozen: a later table brings
 * its own policy, and a test holds that no table is without one.
 */
export const name = 'tenancy'

export const sql = /* sql */ `
create function current_trust() returns uuid language sql stable
  return nullif(current_setting('gatepost.trust_id', true), '')::uuid;

create procedure protect_by_trust(table_name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format(
    'create policy own_trust on %I using (trust_id = current_trust()) with check (trust_id = current_trust())',
    table_name);
  execute format('grant select, insert, update, delete on %I to gatepost_app', table_name);
end $$;

do $$
declare t text;
begin
  for t in select table_name from information_schema.columns
    where table_schema = 'gatepost' and column_name = 'trust_id' loop
    call protect_by_trust(t);
  end loop;
end $$;

-- History is added to, never changed.
revoke update, delete on trail_entries, trail_checkpoints, consent_wordings, post_checks, post_decisions from gatepost_app;
revoke delete on trusts, trail_heads, consents, objections, restrictions, posts, publications, takedowns, policy_versions from gatepost_app;

-- Which trusts know this mail address: asked before anyone is signed in, so before a trust is known.
create function trusts_of_email(address text) returns setof uuid
  language sql stable security definer set search_path = gatepost
  begin atomic
    select trust_id from people where email = lower(address) and left_on is null;
  end;

-- Which trust a public page belongs to.
create function school_of_slug(wanted text) returns table (trust_id uuid, school_id uuid)
  language sql stable security definer set search_path = gatepost
  begin atomic
    select s.trust_id, s.school_id from schools s where s.slug = wanted;
  end;

-- Every trust, for jobs that visit each in turn.
create function all_trusts() returns setof uuid
  language sql stable security definer set search_path = gatepost
  begin atomic
    select trust_id from trusts;
  end;

revoke execute on function trusts_of_email(text), school_of_slug(text), all_trusts() from public;
grant execute on function trusts_of_email(text), school_of_slug(text), all_trusts(), current_trust() to gatepost_app;
`
