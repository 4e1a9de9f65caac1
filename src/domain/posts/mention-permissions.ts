import type { Reader } from '../../db/handles.ts'

/**
 * Who has agreed to be named or shown, as the judge asks it.
 * @param today calendar date in Europe/London
 * @returns whether an adult of the register, or somebody of this name, has a permission that runs today
 */
export async function mentionPermissions(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<(adultId: string | null, text: string) => boolean> {
  return (await mentionPermissionsByDay(db, schoolId))(today)
}

/** The same for any day, looked up at once. */
export async function mentionPermissionsByDay(
  db: Reader,
  schoolId: string,
): Promise<(day: string) => (adultId: string | null, text: string) => boolean> {
  const rows = await db
    .selectFrom('mention_permissions')
    .select(['person_id', 'name', 'given_on', 'ends_on'])
    .where('school_id', '=', schoolId)
    .execute()
  return (day) => {
    const held = rows.filter(
      (row) => row.given_on <= day && (row.ends_on === null || row.ends_on > day),
    )
    const people = new Set(held.flatMap((row) => row.person_id ?? []))
    const names = new Set(held.map((row) => row.name.toLowerCase()))
    return (adultId, text) =>
      (adultId !== null && people.has(adultId)) || names.has(text.trim().toLowerCase())
  }
}
