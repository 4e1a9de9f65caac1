import type { Writer } from '../../../db/handles.ts'
import type { Pack } from '../../../policy/index.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import { inForceForDraft } from './in-force-for-draft.ts'
import { refuseLostGrounds } from './lost-grounds.ts'
import { draftCapacities, maySeeDraft, NO_SUCH_DRAFT, refuseStep } from './standing.ts'
import { lockDraft, policyDigest, type StoredDraft } from './stored-draft.ts'

/** Which draft, and as of which of its revisions somebody wrote. */
export interface AtRevision {
  readonly draftId: string
  readonly revision: number
}

/** What one change makes of a policy, and which part of it the trail names. */
export interface Change {
  readonly part: string
  /** The changed policy, or why it cannot be changed so. */
  readonly make: (pack: Pack) => Pack | Refusal
  /** New words, by the field that they were typed into. */
  readonly words?: Readonly<Record<string, string>>
}

/**
 * Write a part of a draft anew. The draft goes back to being written, whatever had been said of the
 * words before; whoever writes is put among its writers.
 * @returns the new revision; a refusal when somebody else wrote in the meantime
 */
export async function keepWords(
  db: Writer,
  actor: Actor,
  command: AtRevision & Change,
  now: Date,
): Promise<{ readonly ok: true; readonly revision: number } | Refusal> {
  const draft = await lockDraft(db, command.draftId)
  if (!draft || !maySeeDraft(actor, draft)) return NO_SUCH_DRAFT
  const capacities = draftCapacities(actor, draft, await inForceForDraft(db, draft, now))
  const refusal = refuseStep(draft, 'write', capacities) ?? refuseStale(draft, command)
  if (refusal) return refusal
  for (const [field, words] of Object.entries(command.words ?? {})) {
    const secret = refusePasswordText(words, field)
    if (secret) return secret
  }
  const pack = command.make(draft.pack)
  if ('ok' in pack) return pack
  const lost = refuseLostGrounds(draft.pack, pack)
  if (lost) return lost
  const contentSha256 = policyDigest(pack)
  if (contentSha256 === draft.contentSha256) return { ok: true, revision: draft.revision }
  const revision = draft.revision + 1
  await db
    .updateTable('policy_drafts')
    .set({
      content: JSON.stringify(pack),
      content_sha256: contentSha256,
      revision,
      state: 'writing',
      updated_at: now,
    })
    .where('draft_id', '=', draft.draftId)
    .execute()
  await addWriter(db, actor, draft.draftId)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_draft.written',
    schoolId: draft.schoolIds[0] ?? null,
    subject: `policy_draft:${draft.draftId}`,
    facts: { revision, part: command.part, sha256: contentSha256 },
  })
  return { ok: true, revision }
}

function refuseStale(draft: StoredDraft, { revision }: AtRevision): Refusal | undefined {
  if (draft.revision === revision) return undefined
  return refuse(
    'Somebody else changed this draft while you had it open. What you wrote is still here; look at theirs in another tab, then save again.',
    'revision',
  )
}

/** Remember that somebody wrote a part of this, so that they do not approve it. */
export async function addWriter(db: Writer, actor: Actor, draftId: string): Promise<void> {
  await db
    .insertInto('policy_draft_writers')
    .values({ trust_id: actor.trustId, draft_id: draftId, person_id: actor.personId })
    .onConflict((conflict) => conflict.columns(['trust_id', 'draft_id', 'person_id']).doNothing())
    .execute()
}
