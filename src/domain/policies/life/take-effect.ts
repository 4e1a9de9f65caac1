import type { Reader, Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { appendEntry } from '../../trail/index.ts'
import { adoptPack } from '../adopt-pack.ts'
import { decideDraftStep } from './lifecycle.ts'
import { lockDraft, policyDigest } from './stored-draft.ts'

const CLOCK = 'system:policy-takes-effect'

/** The drafts of a trust whose day has come. @param today calendar date in Europe/London */
export async function draftsDue(db: Reader, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('policy_drafts')
    .select('draft_id')
    .where('state', '=', 'noticed')
    .where('in_force_on', '<=', today)
    .orderBy('draft_id')
    .execute()
  return rows.map((row) => row.draft_id)
}

/**
 * Put a version in force at each of its schools, on the day that its notice named. The version before it
 * ends that day and stays readable for ever. Asked twice, it happens once.
 * @returns the new versions by school; none where it is not due
 */
export async function takeEffect(
  db: Writer,
  draftId: string,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const draft = await lockDraft(db, draftId)
  const versions = new Map<string, string>()
  if (!draft?.inForceOn || draft.inForceOn > londonDate(now)) return versions
  const decision = decideDraftStep(draft.state, 'take_effect', ['clock'])
  if (!decision.ok) return versions
  if (policyDigest(draft.pack) !== draft.contentSha256) {
    throw new Error(`Draft ${draftId} is not the text that was approved.`)
  }
  const { trustId, pack, inForceOn, schoolIds } = draft
  for (const schoolId of schoolIds) {
    const adoption = { trustId, schoolId, pack, fromDate: inForceOn }
    const version = await adoptPack(db, CLOCK, adoption, now)
    versions.set(schoolId, version)
    await db
      .updateTable('policy_draft_schools')
      .set({ policy_version_id: version, under_way: false })
      .where('draft_id', '=', draftId)
      .where('school_id', '=', schoolId)
      .execute()
  }
  await db
    .updateTable('policy_drafts')
    .set({ state: decision.to, revision: draft.revision + 1, updated_at: now })
    .where('draft_id', '=', draftId)
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: CLOCK,
    action: 'policy_draft.took_effect',
    schoolId: schoolIds[0] ?? null,
    subject: `policy_draft:${draftId}`,
    facts: { sha256: draft.contentSha256, on: inForceOn },
  })
  return versions
}
