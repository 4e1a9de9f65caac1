import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { CaseEventGroup } from '../../../vocabulary/cases.ts'
import type { CaseRecord } from './read-case.ts'

/** Something that happened about a case beside its steps: what, when and who, and not a word of what was said. */
export interface CaseEvent {
  readonly at: Date
  readonly group: CaseEventGroup
  /** The code of what happened, within its group. */
  readonly what: string
  /** Null for whoever reported it, and for what nobody did. */
  readonly byName: string | null
  /** Whom it is about, where it is about somebody’s access. */
  readonly aboutName: string | null
  /** The matter, or the piece of it, at which it is read. */
  readonly id: string
  readonly matterId: string
}

/** More than this nobody reads on one page; the newest are shown. */
const MOST = 2_000

/**
 * Evidence, referrals, takedowns, what reporters said, what was linked, tasks and access: of the case, and of what belongs
 * to it as far as its reader may know of that (`record` came from `readCase`, which says so). The latest first.
 */
export async function eventsOf(
  db: Reader,
  { caseId, linked }: Pick<CaseRecord, 'caseId' | 'linked'>,
): Promise<readonly CaseEvent[]> {
  const ids = [caseId, ...linked.map((one) => one.matterId)]
  const within = sql`any(${ids}::uuid[])`
  const all = sql<CaseEvent>`(
    select v.at, v."group", v.what, p.name as "byName", a.name as "aboutName", v.id, v."matterId"
    from (
      select e.added_at as at, 'evidence' as "group", e.came_by as what, e.added_by as by, null::uuid as about,
        e.evidence_id as id, e.matter_id as "matterId", e.trust_id
      from evidence e where e.matter_id = ${within}
      union all
      select f.quarantined_at, 'evidence', 'quarantined', f.quarantined_by, null, e.evidence_id, e.matter_id, e.trust_id
      from evidence_files f join evidence e on e.trust_id = f.trust_id and e.evidence_id = f.evidence_id
      where e.matter_id = ${within} and f.quarantined_at is not null and f.redacted_from is null
      union all
      select r.made_at, 'referrals', 'made', r.made_by, null, r.referral_id, r.matter_id, r.trust_id
      from referrals r where r.matter_id = ${within}
      union all
      select s.at, 'referrals', s.kind, s.by_person, null, r.referral_id, r.matter_id, r.trust_id
      from referral_steps s join referrals r on r.trust_id = s.trust_id and r.referral_id = s.referral_id
      where r.matter_id = ${within}
      union all
      select t.opened_at, 'takedowns', 'opened', t.opened_by, null, t.request_id, t.matter_id, t.trust_id
      from takedown_requests t where t.matter_id = ${within}
      union all
      select s.at, 'takedowns', s.action, s.by_person, null, t.request_id, t.matter_id, t.trust_id
      from takedown_steps s join takedown_requests t on t.trust_id = s.trust_id and t.request_id = s.request_id
      where t.matter_id = ${within}
      union all
      select w.written_at, 'words', w.kind, w.written_by, null, w.concern_id, w.concern_id, w.trust_id
      from concern_messages w where w.concern_id = ${within}
      union all
      select l.linked_at, 'links', 'linked', l.linked_by, null, l.matter_id, l.case_id, l.trust_id
      from case_concerns l where l.case_id = ${caseId} and l.matter_id = ${within}
      union all
      select l.ended_at, 'links', 'unlinked', l.ended_by, null, l.matter_id, l.case_id, l.trust_id
      from case_concerns l where l.case_id = ${caseId} and l.matter_id = ${within} and l.ended_at is not null
      union all
      select k.made_at, 'tasks', 'added', k.made_by, k.for_person_id, k.task_id, k.case_id, k.trust_id
      from case_tasks k where k.case_id = ${caseId}
      union all
      select k.done_at, 'tasks', 'done', k.done_by, k.for_person_id, k.task_id, k.case_id, k.trust_id
      from case_tasks k where k.case_id = ${caseId} and k.done_at is not null
      union all
      select x.from_at, 'access', x.way, x.given_by, x.person_id, x.access_id, x.matter_id, x.trust_id
      from matter_access x where x.matter_id = ${caseId}
      union all
      select x.ended_at, 'access', 'ended', x.ended_by, x.person_id, x.access_id, x.matter_id, x.trust_id
      from matter_access x where x.matter_id = ${caseId} and x.ended_at is not null
      union all
      select x.since, 'access', 'kept_out', x.made_by, x.person_id, x.exclusion_id, x.matter_id, x.trust_id
      from matter_exclusions x where x.matter_id = ${caseId}
      union all
      select x.ended_at, 'access', 'kept_out_ended', x.ended_by, x.person_id, x.exclusion_id, x.matter_id, x.trust_id
      from matter_exclusions x where x.matter_id = ${caseId} and x.ended_at is not null
    ) v
    left join people p on p.trust_id = v.trust_id and p.person_id = v.by
    left join people a on a.trust_id = v.trust_id and a.person_id = v.about
)`.as('v')
  return db
    .selectFrom(all)
    .selectAll()
    .orderBy('v.at', 'desc')
    .orderBy('v.id')
    .orderBy('v.what')
    .limit(MOST)
    .execute()
}
