import type { Reader } from '../../db/handles.ts'

/** How many comments may wait on one post, and at one school: more than people can read in days. */
export const WAITING_PER_POST = 3_000
export const WAITING_PER_SCHOOL = 6_000

/** Whether a flood has filled the queue of a post or of its school. */
export async function isFull(
  db: Reader,
  comment: { readonly schoolId: string; readonly publicationId: string | null },
): Promise<boolean> {
  const { schoolId, publicationId } = comment
  const [atSchool, onPost] = await Promise.all([
    counted(db, 'school_id', schoolId, WAITING_PER_SCHOOL),
    publicationId === null ? 0 : counted(db, 'publication_id', publicationId, WAITING_PER_POST),
  ])
  return atSchool >= WAITING_PER_SCHOOL || onPost >= WAITING_PER_POST
}

async function counted(
  db: Reader,
  column: 'school_id' | 'publication_id',
  id: string,
  most: number,
): Promise<number> {
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('comments')
        .select('comment_id')
        .where(column, '=', id)
        .where('state', '=', 'waiting')
        .limit(most)
        .as('waiting'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
