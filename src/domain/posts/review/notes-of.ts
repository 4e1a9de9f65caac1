import type { Reader } from '../../../db/handles.ts'

/** A note with its answers, in the order in which they were written. */
export interface NoteThread {
  readonly noteId: string
  readonly version: number
  readonly by: string
  readonly words: string
  readonly at: Date
  readonly answers: readonly Omit<NoteThread, 'answers'>[]
}

/** More is no conversation any longer. */
const MOST = 200

/** The notes on a post; the caller has checked that the reader may see it. */
export async function notesOf(db: Reader, postId: string): Promise<NoteThread[]> {
  const rows = await db
    .selectFrom('post_notes as n')
    .innerJoin('people as p', 'p.person_id', 'n.written_by')
    .select(['n.note_id', 'n.version', 'n.answers', 'n.words', 'n.written_at', 'p.name'])
    .where('n.post_id', '=', postId)
    .orderBy('n.written_at')
    .orderBy('n.note_id')
    .limit(MOST)
    .execute()
  const notes = rows.map((row) => ({
    noteId: row.note_id,
    version: row.version,
    by: row.name,
    words: row.words,
    at: row.written_at,
    answersTo: row.answers,
  }))
  const answers = Map.groupBy(notes, (note) => note.answersTo)
  return (answers.get(null) ?? []).map((note) => ({
    ...note,
    answers: answers.get(note.noteId) ?? [],
  }))
}
