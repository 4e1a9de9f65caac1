import type { Reader } from '../../db/handles.ts'
import type { CasePersonKind } from '../../vocabulary/cases.ts'
import type { PersonKind } from '../../vocabulary/person-kinds.ts'

/** What adults are, as a case says it. */
export const ADULT_KINDS: Readonly<Record<PersonKind, CasePersonKind>> = {
  employee: 'employee',
  governor: 'governor',
  volunteer: 'volunteer',
  agency: 'agency',
  visitor: 'volunteer',
  contractor: 'agency',
  pta: 'volunteer',
}

/** What somebody on record is to the school. */
export async function kindOfAdult(db: Reader, personId: string): Promise<CasePersonKind> {
  const { kind } = await db
    .selectFrom('people')
    .select('kind')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return ADULT_KINDS[kind]
}
