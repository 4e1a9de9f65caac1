import type { Reader } from '../../db/handles.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'

/** What anyone may know of a school: its brand, its rules, and who is responsible, by role. */
export interface PublicSchool {
  readonly schoolId: string
  readonly name: string
  readonly slug: string
  readonly town: string
  readonly strapline: string
  readonly crest: string
  readonly brandColour: string
  readonly houseRules: string
  readonly termsOfUse: string
  readonly publicContacts: readonly string[]
  /** Roles that somebody holds today; never names (oldchurch 17.8 asks for names within the school). */
  readonly rolesHeld: readonly Role[]
}

/** Roles a reader of the page may want to turn to. */
const SHOWN_ROLES: readonly Role[] = ['head', 'media_officer', 'dsl', 'deputy_head', 'line_manager']

/** @param today calendar date in Europe/London */
export async function publicSchool(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<PublicSchool | undefined> {
  const [row, held] = await Promise.all([
    db.selectFrom('schools').selectAll().where('school_id', '=', schoolId).executeTakeFirst(),
    db
      .selectFrom('appointments')
      .select('role')
      .distinct()
      .where('school_id', '=', schoolId)
      .where('role', 'in', [...SHOWN_ROLES])
      .where('from_date', '<=', today)
      .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>', today)]))
      .execute(),
  ])
  if (!row) return undefined
  const roles = new Set(held.map((one) => one.role))
  return {
    schoolId: row.school_id,
    name: row.name,
    slug: row.slug,
    town: row.town,
    strapline: row.strapline,
    crest: row.crest,
    brandColour: row.brand_colour,
    houseRules: row.house_rules,
    termsOfUse: row.terms_of_use,
    publicContacts: row.public_contacts,
    rolesHeld: ROLES.map((role) => role.code).filter((role) => roles.has(role)),
  }
}
