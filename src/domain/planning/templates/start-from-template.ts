import type { Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import type { Actor } from '../../people/index.ts'
import { EMPTY_CONTENT, filled, saveDraft, startDraft } from '../../posts/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../../refusal.ts'
import type { TrailActor } from '../../trail/index.ts'
import { templateNamed } from './templates-of.ts'

export interface StartFromTemplate {
  readonly templateId: string
  /** When it is due, where that is known. */
  readonly dueAt?: Date
  /** Who really begins it, where that is not its author. */
  readonly by?: TrailActor
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})

/**
 * Begin a draft with the words of a template: the school’s name and the day are filled in, the rest is
 * its author’s to fill. It is a draft like any other: checked, sent and approved like one.
 */
export async function startFromTemplate(
  db: Writer,
  author: Actor,
  command: StartFromTemplate,
  now: Date,
): Promise<{ readonly ok: true; readonly postId: string } | Refusal> {
  const { templateId, dueAt, by } = command
  const template = await templateNamed(db, templateId)
  if (!template) return refuseUnknown('There is no such template. It may have been ended.')
  const { schoolId } = template
  const { name: school } = await db
    .selectFrom('schools')
    .select('name')
    .where('school_id', '=', schoolId)
    .executeTakeFirstOrThrow()
  const started = await startDraft(db, author, { schoolId, ...(by && { by }) }, now)
  if (!started.ok) return { ok: false, kind: 'forbidden', message: started.message }
  const { postId } = started
  const date = dueAt && DAY.format(new Date(`${londonDate(dueAt)}T12:00:00Z`))
  const text = filled(template.text, { school, ...(date && { date }) })
  const content = { ...EMPTY_CONTENT, text }
  const save = { postId, revision: 1, content, scheduledFor: dueAt ?? null }
  const saved = await saveDraft(db, author, save, now)
  return saved.ok ? { ok: true, postId } : refuse(saved.message)
}
