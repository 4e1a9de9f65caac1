import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { SigningWay, SignOff } from '../../../vocabulary/sign-offs.ts'
import { countingVersions } from '../counting-versions.ts'
import { nameBegins } from './name-begins.ts'

/** Somebody's name under a version, with a certificate for each thing that it says. */
export interface SignedPerson {
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly leftOn: string | null
  /** What the version calls itself. */
  readonly label: string
  readonly signedAt: Date
  readonly way: SigningWay
  /** The day on the sheet, for paper. */
  readonly signedOn: string | null
  readonly signatures: readonly { readonly id: string; readonly signOff: SignOff }[]
}

export interface SignedWanted {
  readonly schoolId: string
  /** Calendar date in Europe/London. */
  readonly today: string
  /** Only the team of this manager. */
  readonly lineManagerId: string | undefined
  /** `now`: what counts for the version in force, of those who work here; `all`: every version and everybody. */
  readonly which: 'now' | 'all'
  /** Only those of whose name a part begins like this, whatever the case. */
  readonly letters: string
  readonly limit: number
  readonly offset: number
}

/** Those at a school who have signed its policy, by name, and of one person the newest version first. */
export async function signedPeople(db: Reader, wanted: SignedWanted): Promise<SignedPerson[]> {
  const { schoolId, today, lineManagerId, which, letters } = wanted
  const versions = which === 'now' ? await countingVersions(db, schoolId, today) : undefined
  if (which === 'now' && !versions) return []
  const rows = await signatureRows(db, schoolId)
    .$if(versions !== undefined, (query) =>
      query
        .where('a.policy_version_id', 'in', [...(versions?.counting ?? [])])
        .where(({ or, eb }) => or([eb('p.left_on', 'is', null), eb('p.left_on', '>', today)])),
    )
    .$if(lineManagerId !== undefined, (query) =>
      query.where('p.line_manager_id', '=', lineManagerId ?? ''),
    )
    .$if(letters !== '', (query) => query.where(nameBegins(letters)))
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    position: row.position,
    leftOn: row.left_on,
    label: row.label,
    signedAt: row.signed_at,
    way: row.way,
    signedOn: row.signed_on,
    signatures: row.signatures,
  }))
}

/** One row for each time that somebody of the school put their name to a version of its policy. */
function signatureRows(db: Reader, schoolId: string) {
  return db
    .selectFrom('acknowledgements as a')
    .innerJoin('policy_versions as v', 'v.policy_version_id', 'a.policy_version_id')
    .innerJoin(
      (query) =>
        query
          .selectFrom('people')
          .select(['person_id', 'name', 'position', 'left_on', 'line_manager_id'])
          .where(({ or, eb }) => or([eb('school_id', '=', schoolId), eb('school_id', 'is', null)]))
          .as('p'),
      (join) => join.onRef('p.person_id', '=', 'a.person_id'),
    )
    .select(['p.person_id', 'p.name', 'p.position', 'p.left_on', 'v.label'])
    .select(['a.signed_at', 'a.way', 'a.signed_on'])
    .select(
      sql<{ id: string; signOff: SignOff }[]>`json_agg(
        json_build_object('id', a.acknowledgement_id, 'signOff', a.sign_off) order by a.sign_off desc
      )`.as('signatures'),
    )
    .where('v.school_id', '=', schoolId)
    .groupBy(['p.person_id', 'p.name', 'p.position', 'p.left_on', 'v.label', 'v.in_force_from'])
    .groupBy(['a.policy_version_id', 'a.signed_at', 'a.way', 'a.signed_on'])
    .orderBy('p.name')
    .orderBy('p.person_id')
    .orderBy('v.in_force_from', 'desc')
    .orderBy('a.signed_at', 'desc')
}
