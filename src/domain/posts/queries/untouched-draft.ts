import type { Reader } from '../../../db/handles.ts'

/** A draft that the author started at this school and never wrote in, so that starting twice makes one. */
export async function untouchedDraft(
  db: Reader,
  author: { readonly personId: string; readonly schoolId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('posts')
    .select('post_id')
    .where('author_id', '=', author.personId)
    .where('school_id', '=', author.schoolId)
    .where('state', '=', 'draft')
    .where('revision', '=', 1)
    .orderBy('updated_at', 'desc')
    .executeTakeFirst()
  return row?.post_id
}
