import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'

/** End a template; posts that began with it stay. One that a regular post begins with stays too. */
export async function endTemplate(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly templateId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, templateId } = command
  if (!may(actor, 'template.keep', schoolId)) return refuseRole('template.keep')
  const template = await db
    .selectFrom('post_templates')
    .select('template_id')
    .where('template_id', '=', templateId)
    .where('school_id', '=', schoolId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!template)
    return refuseUnknown('This template is not in use. It may have been ended already.')
  const used = await db
    .selectFrom('regular_posts')
    .select('regular_id')
    .where('template_id', '=', templateId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (used) return refuse('A regular post begins with this template. End that one first')
  await db
    .updateTable('post_templates')
    .set({ ended_at: now })
    .where('template_id', '=', templateId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'post_template.ended',
    schoolId,
    subject: `post_template:${templateId}`,
  })
  return { ok: true }
}
