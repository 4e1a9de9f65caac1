import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { EMPTY_CONTENT, type GateIndexes, judgePost } from '../../posts/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import type { AddTemplate } from '../forms.ts'

/**
 * Keep words of a school for posts that come again. They go through the gate like any: what stops a post
 * is not kept, so that nobody begins with it. A post made of it is judged anew, whole.
 */
export async function addTemplate(
  db: Writer,
  actor: Actor,
  command: AddTemplate,
  context: { readonly gate: GateIndexes; readonly now: Date },
): Promise<{ readonly ok: true; readonly templateId: string } | Refusal> {
  const { gate, now } = context
  const { schoolId, name, text } = command
  if (!may(actor, 'template.keep', schoolId)) return refuseRole('template.keep')
  const secret = refusePasswordText(name, 'name') ?? refusePasswordText(text, 'text')
  if (secret) return secret
  const content = { ...EMPTY_CONTENT, text }
  const { verdict, findings } = await judgePost(db, gate, { schoolId, content }, now)
  if (verdict === 'block') {
    const [first] = findings
    return refuse(`${first?.title ?? 'Something in it'}: a template cannot hold that`, 'text')
  }
  const templateId = randomUUID()
  await db
    .insertInto('post_templates')
    .values({
      trust_id: actor.trustId,
      template_id: templateId,
      school_id: schoolId,
      name,
      text,
      added_by: actor.personId,
      added_at: now,
      ended_at: null,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'post_template.added',
    schoolId,
    subject: `post_template:${templateId}`,
    facts: { sha256: createHash('sha256').update(text).digest('hex') },
  })
  return { ok: true, templateId }
}
