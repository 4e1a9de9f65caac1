import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, loadActor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import type { AddRegularPost } from '../forms.ts'
import { templateNamed } from '../templates/templates-of.ts'

/** Plan a post that is due again and again. It is begun as a draft for its owner; nothing goes out by itself. */
export async function addRegularPost(
  db: Writer,
  actor: Actor,
  command: AddRegularPost,
  now: Date,
): Promise<{ readonly ok: true; readonly regularId: string } | Refusal> {
  const { schoolId, templateId, ownerId } = command
  if (!may(actor, 'template.keep', schoolId)) return refuseRole('template.keep')
  const template = await templateNamed(db, templateId)
  if (template?.schoolId !== schoolId) return refuse('Choose a template', 'templateId')
  const owner = await loadActor(db, ownerId, londonDate(now))
  if (!owner || !may(owner, 'post.draft', schoolId)) {
    return refuse('Choose somebody who drafts posts at this school', 'ownerId')
  }
  const regularId = randomUUID()
  await db
    .insertInto('regular_posts')
    .values({
      trust_id: actor.trustId,
      regular_id: regularId,
      school_id: schoolId,
      template_id: templateId,
      owner_id: ownerId,
      every: command.every,
      first_on: command.firstOn,
      due_time: command.dueTime,
      lead_days: command.leadDays,
      term_only: command.termOnly,
      added_by: actor.personId,
      added_at: now,
      ended_at: null,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'regular_post.added',
    schoolId,
    subject: `regular_post:${regularId}`,
    facts: {
      template: templateId,
      owner: ownerId,
      every: command.every,
      first_on: command.firstOn,
    },
  })
  return { ok: true, regularId }
}
