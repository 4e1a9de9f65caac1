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
  const rows = await db
    .selectFrom('mention_permissions')
    .select(['person_id', 'name'])
    .where('school_id', '=', schoolId)
    .where('given_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', today)]))
    .execute()
  const people = new Set(rows.flatMap((row) => row.person_id ?? []))
  const names = new Set(rows.map((row) => row.name.toLowerCase()))
  return (adultId, text) =>
    (adultId !== null && people.has(adultId)) || names.has(text.trim().toLowerCase())
}
