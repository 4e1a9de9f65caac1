/** Where the made-up matters lie. */
export interface MattersAt {
  readonly trustId: string
  readonly schoolId: string
  readonly leadId: string
  readonly adults: readonly string[]
  readonly policyVersionId: string
}

/** How many there are of each. */
export interface CaseSizes {
  /** And as many concerns, from which they came. */
  readonly cases: number
  /** The latest: so many of them are to be triaged, and of so many more the clock runs. */
  readonly inHand: number
  readonly toTriage: number
  readonly clocks: number
  readonly lowLevel: number
  readonly reports: number
  /** Of concerns, low-level concerns and reports, those that nobody has looked at yet. */
  readonly waiting: number
}

/** Tables that end with the connection: what the rows below are made of. */
export const SCRATCH = {
  tables: `
    create temp table sealed_cases (nth int, case_id uuid, concern_id uuid, message_id uuid, task_id uuid,
      title text, report text, task text, step_ids uuid[], steps text[]);
    create temp table sealed_low_level (nth int, id uuid, words text);
    create temp table sealed_reports (nth int, id uuid, words text)`,
  place: `
    create temp table place as select * from jsonb_to_record($1) as p("trustId" uuid, "schoolId" uuid,
      "leadId" uuid, adults uuid[], "policyVersionId" uuid, cases int, "inHand" int, "toTriage" int,
      clocks int, "lowLevel" int, reports int, waiting int, now timestamptz)`,
  /** Of every hundredth case, and its concern, the safeguarding lead herself is the subject. */
  spread: `
    create temp table one_case as
      select c.*, p."trustId" as trust_id, p."schoolId" as school_id, p."leadId" as lead_id,
        p."policyVersionId" as version_id, p.cases - nth <= p.waiting as waits,
        p.now - (p.cases - nth) * interval '1 hour' as at,
        p.adults[1 + nth % cardinality(p.adults)] as adult_id,
        p.adults[1 + (nth + 7) % cardinality(p.adults)] as helper_id,
        (p.cases - nth) % 100 = 50 as about_lead,
        case when p.cases - nth <= p."toTriage" then 'triage' when p.cases - nth <= p."inHand" then 'open'
          else 'closed' end as stage,
        p.cases - nth between p."toTriage" + 1 and p."toTriage" + p.clocks as clock
      from sealed_cases c, place p;
    create temp table one_other as
      select o.*, p."trustId" as trust_id, p."schoolId" as school_id, p."leadId" as lead_id,
        nth < p.waiting as waits, p.now - nth * interval '1 hour' as at,
        p.adults[1 + nth % cardinality(p.adults)] as adult_id
      from (select 'low_level_concern' as kind, * from sealed_low_level
            union all select 'contact_report', * from sealed_reports) o, place p;
    analyze one_case, one_other`,
} as const

/** In the order in which one leans on the other. */
export const FILLING: readonly string[] = [
  `insert into matters (trust_id, matter_id, school_id, kind, roles, opened_at)
   select trust_id, case_id, school_id, 'case', array['dsl', 'head'], at from one_case
   union all select trust_id, concern_id, school_id, 'concern', array['dsl', 'head'], at from one_case
   union all select trust_id, id, school_id, kind, array['dsl', 'head'], at from one_other`,
  `insert into matter_exclusions (trust_id, exclusion_id, matter_id, person_id, cause, since)
   select trust_id, gen_random_uuid(), matter_id, case when about_lead then lead_id else adult_id end, 'subject', at
   from one_case cross join lateral unnest(array[case_id, concern_id]) as of(matter_id)
   union all select trust_id, gen_random_uuid(), id, adult_id, 'subject', at
   from one_other where kind = 'low_level_concern'`,
  `insert into matter_access (trust_id, access_id, matter_id, person_id, way, given_by, from_at)
   select trust_id, gen_random_uuid(), case_id, helper_id, 'given', lead_id, at from one_case where nth % 3 = 0`,
  `insert into concerns (trust_id, concern_id, school_id, policy_version_id, about, reporter, route, received_at,
     state, waits_since, case_id)
   select trust_id, concern_id, school_id, version_id, 'adult', 'parent', 'usual', at,
     case when waits then 'new' else 'linked' end, case when waits then at end, case_id from one_case`,
  `insert into concern_messages (trust_id, message_id, concern_id, kind, written_at, once_key, sealed_words)
   select trust_id, message_id, concern_id, 'report', at, message_id, report from one_case`,
  `insert into cases (trust_id, case_id, school_id, reference, sealed_title, nation, stage, known_at, opened_at,
     opened_by, route, triaged_at, triaged_by, handler_id, officer_due_at, officer_settled_at, closed_at)
   select trust_id, case_id, school_id, 'M-' || nth, title, 'wales', stage, at, at, lead_id,
     case when triaged then 'allegation' end, case when triaged then at end,
     case when triaged then lead_id end, case when triaged then lead_id end,
     case when triaged then at + interval '500 hours' end, case when triaged and not clock then at end,
     case when stage = 'closed' then at end
   from one_case, lateral (select stage <> 'triage' as triaged)`,
  `insert into case_people (trust_id, entry_id, case_id, part, kind, person_id, since, made_by)
   select trust_id, gen_random_uuid(), case_id, 'subject', 'employee', adult_id, at, lead_id from one_case`,
  `insert into case_steps (trust_id, step_id, case_id, kind, at, happened_at, by_person, sealed_words, nr)
   select trust_id, step_id, case_id, 'note', at, at, lead_id, words, nr
   from one_case, lateral unnest(step_ids, steps) with ordinality as s(step_id, words, nr)`,
  `insert into case_tasks (trust_id, task_id, case_id, sealed_words, due_on, made_at, made_by)
   select trust_id, task_id, case_id, task, at::date, at, lead_id from one_case where stage <> 'closed'`,
  `insert into case_concerns (trust_id, link_id, case_id, matter_id, why, linked_at, linked_by)
   select trust_id, gen_random_uuid(), case_id, concern_id, 'came_from', at, lead_id from one_case`,
  `insert into low_level_concerns (trust_id, concern_id, school_id, adult_id, told_at, told_by, self_referred,
     sealed_words, state, closes_on, closed_at, closed_by)
   select trust_id, id, school_id, adult_id, at, lead_id, false, words,
     case when waits then 'open' else 'closed' end, at::date, case when not waits then at end,
     case when not waits then lead_id end
   from one_other where kind = 'low_level_concern'`,
  `insert into contact_reports (trust_id, report_id, school_id, made_by, made_at, contact_from, answered,
     thought_safe, past, sealed_words, state, acknowledged_by, acknowledged_at)
   select trust_id, id, school_id, adult_id, at, 'learner', 'no', 'yes', 'nobody', words,
     case when waits then 'sent' else 'acknowledged' end, case when not waits then lead_id end,
     case when not waits then at end
   from one_other where kind = 'contact_report'`,
]

/** What is opened to be measured: the latest case, and one from which a hundred pages of closed ones are newer. */
export const LATEST = `
  select case_id as "caseId", concern_id as "concernId", adult_id as "adultId",
    (select o.case_id from one_case o where o.stage = 'closed' and not o.about_lead
      order by abs(o.nth - (p.cases - p."inHand" - 100 * 25)) limit 1) as "oldId"
  from one_case, place p order by nth desc limit 1`
