import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import type { Pack } from '../../../policy/index.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import { packOf } from '../policy-in-force.ts'
import { addWriter } from './keep-words.ts'
import { policyDigest } from './stored-draft.ts'

/** Where the words of a new draft come from. */
export type DraftSource =
  | { readonly from: 'version'; readonly policyVersionId: string }
  | { readonly from: 'pack' | 'document'; readonly pack: Pack }

export interface StartPolicyDraft {
  /** One school, or several of the trust that shall have the same policy. */
  readonly schoolIds: readonly string[]
  /** What is to change and why, in a line for the change log. */
  readonly summary: string
  readonly source: DraftSource
}

/**
 * Begin a new version of a policy, from an earlier one, from a pack or from a document. No school has
 * two drafts under way: two people's changes would take effect one over the other.
 */
export async function startPolicyDraft(
  db: Writer,
  actor: Actor,
  command: StartPolicyDraft,
  now: Date,
): Promise<{ readonly ok: true; readonly draftId: string } | Refusal> {
  const { schoolIds, summary, source } = command
  if (schoolIds.length === 0) return refuse('Choose at least one school.', 'schoolIds')
  if (!schoolIds.every((schoolId) => may(actor, 'policy.write', schoolId))) {
    return refuseRole('policy.write')
  }
  const refusal = refusePasswordText(summary, 'summary') ?? (await refuseSecond(db, schoolIds))
  if (refusal) return refusal
  const words = await wordsOf(db, actor, source)
  if (!words) return refuse('There is no such version. Choose one from the list.', 'source')
  const draftId = randomUUID()
  await db
    .insertInto('policy_drafts')
    .values({
      trust_id: actor.trustId,
      draft_id: draftId,
      state: 'writing',
      summary,
      content: JSON.stringify(words.pack),
      content_sha256: policyDigest(words.pack),
      based_on: words.basedOn,
      started_by: actor.personId,
      started_at: now,
      updated_at: now,
      in_force_on: null,
      notice_given_at: null,
    })
    .execute()
  await db
    .insertInto('policy_draft_schools')
    .values(
      schoolIds.map((schoolId) => ({
        trust_id: actor.trustId,
        draft_id: draftId,
        school_id: schoolId,
        policy_version_id: null,
      })),
    )
    .execute()
  await addWriter(db, actor, draftId)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_draft.started',
    schoolId: schoolIds[0] ?? null,
    subject: `policy_draft:${draftId}`,
    facts: { schools: [...schoolIds], from: source.from, based_on: words.basedOn },
  })
  return { ok: true, draftId }
}

async function refuseSecond(
  db: Writer,
  schoolIds: readonly string[],
): Promise<Refusal | undefined> {
  // Locked in one order, so that two people who start at once wait for one another.
  await db
    .selectFrom('schools')
    .select('school_id')
    .where('school_id', 'in', schoolIds)
    .orderBy('school_id')
    .forUpdate()
    .execute()
  const [other] = await db
    .selectFrom('policy_draft_schools as d')
    .innerJoin('schools as s', 's.school_id', 'd.school_id')
    .select('s.name')
    .where('d.school_id', 'in', schoolIds)
    .where('d.under_way', '=', true)
    .orderBy('s.name')
    .execute()
  if (!other) return undefined
  return refuse(
    `A new version is being written for ${other.name} already. Go on with that one, or drop it first.`,
    'schoolIds',
  )
}

async function wordsOf(
  db: Writer,
  actor: Actor,
  source: DraftSource,
): Promise<{ readonly pack: Pack; readonly basedOn: string | null } | undefined> {
  if (source.from !== 'version') return { pack: source.pack, basedOn: null }
  const version = await db
    .selectFrom('policy_versions')
    .select('school_id')
    .where('policy_version_id', '=', source.policyVersionId)
    .executeTakeFirst()
  if (!version || !may(actor, 'policy.see', version.school_id)) return undefined
  const pack = await packOf(db, source.policyVersionId)
  return { pack, basedOn: source.policyVersionId }
}
