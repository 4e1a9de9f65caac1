import type { Reader } from '../../../db/handles.ts'
import type { PersonKind } from '../../../vocabulary/person-kinds.ts'
import { policyInForce } from '../../policies/index.ts'
import { countingVersions } from '../counting-versions.ts'
import { nameBegins } from './name-begins.ts'
import { signingRows } from './signing-rows.ts'

/** Somebody who has not signed all that the policy in force asks of them. */
export interface UnsignedPerson {
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly kind: PersonKind
  readonly lineManagerId: string | null
  /** Calendar date from which this version has bound them. */
  readonly boundSince: string
}

interface Wanted {
  readonly schoolId: string
  /** Calendar date in Europe/London. */
  readonly today: string
  /** Only the team of this manager. */
  readonly lineManagerId?: string | undefined
  /** Only this person. */
  readonly personId?: string
  /** Only those who have a PIN for a shared screen. */
  readonly withPin?: boolean
  /** Only those of whose name a part begins like this, whatever the case. */
  readonly letters?: string
  readonly limit?: number
  readonly offset?: number
}

/** Those at a school who have not signed the policy in force, by name. */
export async function unsignedPeople(db: Reader, wanted: Wanted): Promise<UnsignedPerson[]> {
  const { schoolId, today, lineManagerId, personId, withPin, letters, limit, offset } = wanted
  const versions = await countingVersions(db, schoolId, today)
  if (!versions) return []
  const { pack, overrides } = await policyInForce(db, schoolId, today)
  const rows = await db
    .selectFrom(signingRows(db, { schoolId, pack, overrides, versions, today }).as('s'))
    .selectAll()
    .whereRef('signed', '<', 'wanted')
    .$if(lineManagerId !== undefined, (query) =>
      query.where('line_manager_id', '=', lineManagerId ?? ''),
    )
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .$if(withPin === true, (query) =>
      query.where('person_id', 'in', (pins) => pins.selectFrom('kiosk_pins').select('person_id')),
    )
    .$if(letters !== undefined, (query) => query.where(nameBegins(letters ?? '')))
    .orderBy('name')
    .orderBy('person_id')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0).offset(offset ?? 0))
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    position: row.position,
    kind: row.kind,
    lineManagerId: row.line_manager_id,
    boundSince: row.bound_since,
  }))
}
