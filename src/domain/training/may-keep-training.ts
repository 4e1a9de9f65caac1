import type { Reader } from '../../db/handles.ts'
import { type Actor, may, worksAt } from '../people/index.ts'

/** Whether somebody keeps the training of another who works at the school. Nobody keeps their own. */
export async function mayKeepTrainingOf(
  db: Reader,
  actor: Actor,
  of: { readonly personId: string; readonly schoolId: string },
  today: string,
): Promise<boolean> {
  if (of.personId === actor.personId) return false
  return may(actor, 'training.keep', of.schoolId) && worksAt(db, of, today)
}
