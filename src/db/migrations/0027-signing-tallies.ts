/** How many have signed, counted as they sign. Frozen: a change is a new migration. */
export const name = 'signing-tallies'

export const sql = /* sql */ `
-- How each adult who works here is counted: once as being here, under the version of zeros, and once for each
-- run of versions that count together, under the first of them, with how many statements they signed there.
create table signing_standings (
  trust_id uuid not null,
  person_id uuid not null,
  first_version_id uuid not null,
  -- Zeros for the trust as a whole.
  school_id uuid not null,
  kind text not null,
  signed smallint not null,
  primary key (trust_id, person_id, first_version_id)
);
call protect_by_trust('signing_standings');

-- The same, counted: a page of forty schools reads some hundred rows however many people sign.
create table signing_tallies (
  trust_id uuid not null,
  school_id uuid not null,
  first_version_id uuid not null,
  kind text not null,
  signed smallint not null,
  people integer not null check (people >= 0),
  primary key (trust_id, school_id, first_version_id, kind, signed)
);
call protect_by_trust('signing_tallies');

-- The version from which on only words changed, up to this one; the oldest, where they all are such.
create function first_version_of(of_trust uuid, version uuid) returns uuid language sql stable
  return (
    select f.policy_version_id
    from policy_versions v
    join policy_versions f on f.trust_id = v.trust_id and f.school_id = v.school_id
      and f.in_force_from <= v.in_force_from
    where v.trust_id = of_trust and v.policy_version_id = version
    order by f.cosmetic, case when f.cosmetic then null else f.in_force_from end desc, f.in_force_from
    limit 1
  );

create procedure count_in_tally(of_trust uuid, standing signing_standings, difference integer)
language plpgsql as $$
begin
  insert into signing_tallies (trust_id, school_id, first_version_id, kind, signed, people)
  values (of_trust, standing.school_id, standing.first_version_id, standing.kind, standing.signed, 0)
  on conflict do nothing;
  update signing_tallies t set people = t.people + difference
  where t.trust_id = of_trust and t.school_id = standing.school_id
    and t.first_version_id = standing.first_version_id
    and t.kind = standing.kind and t.signed = standing.signed;
end $$;

-- Count an adult anew, from what is on record of them: whatever changed, and in whatever order.
create function count_signing(of_trust uuid, person uuid) returns void language plpgsql as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  standing signing_standings;
  before signing_standings[];
  after signing_standings[];
begin
  before := array(select s from signing_standings s where s.trust_id = of_trust and s.person_id = person);
  after := array(
    with here as (
      select coalesce(p.school_id, nobody) as school_id, p.kind from people p
      where p.trust_id = of_trust and p.person_id = person and p.left_on is null
    ), signed as (
      select first_version_of(of_trust, a.policy_version_id) as first_version_id, a.sign_off
      from acknowledgements a where a.trust_id = of_trust and a.person_id = person
    )
    select (of_trust, person, nobody, h.school_id, h.kind, 0)::signing_standings from here h
    union all
    select (of_trust, person, s.first_version_id, h.school_id, h.kind, count(distinct s.sign_off))::signing_standings
    from here h cross join signed s group by s.first_version_id, h.school_id, h.kind
  );
  foreach standing in array before loop
    continue when standing = any (after);
    call count_in_tally(of_trust, standing, -1);
    delete from signing_standings s
    where s.trust_id = of_trust and s.person_id = person and s.first_version_id = standing.first_version_id;
  end loop;
  foreach standing in array after loop
    continue when standing = any (before);
    call count_in_tally(of_trust, standing, 1);
    insert into signing_standings select standing.*;
  end loop;
end $$;

-- Wherever a row is written from, the tallies lie here.
create function count_signing_of_row() returns trigger language plpgsql set search_path = gatepost as $$
begin
  perform count_signing(coalesce(new.trust_id, old.trust_id), coalesce(new.person_id, old.person_id));
  return null;
end $$;

-- At the very end of the transaction, when it holds the head of the trail: so that whoever counts has waited
-- in one line with everybody else, and never waits for two rows in two orders.
create constraint trigger acknowledgements_are_counted after insert on acknowledgements
  deferrable initially deferred for each row execute function count_signing_of_row();
create constraint trigger people_are_counted after insert or delete or update of school_id, kind, left_on on people
  deferrable initially deferred for each row execute function count_signing_of_row();

select count_signing(trust_id, person_id) from people;
`
