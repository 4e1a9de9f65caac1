import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { comparePolicies, type Pack } from '../../policy/index.ts'
import { appendEntry, canonical, type TrailActor } from '../trail/index.ts'

/**
 * Put a whole, validated pack in force at a school from a day on. The version before it ends that
 * day and stays readable; nothing of it is edited. Where words alone changed, the signatures under the
 * one before go on counting.
 * @param fromDate calendar date, ISO
 * @returns the id of the new version
 */
export async function adoptPack(
  db: Writer,
  actor: TrailActor,
  adoption: {
    readonly trustId: string
    readonly schoolId: string
    readonly pack: Pack
    readonly fromDate: string
  },
  now: Date,
): Promise<string> {
  const { trustId, schoolId, pack, fromDate } = adoption
  const content = canonical(pack)
  const digest = createHash('sha256').update(content).digest('hex')
  const policyVersionId = randomUUID()
  const before = await db
    .updateTable('policy_versions')
    .set({ in_force_to: fromDate })
    .where('school_id', '=', schoolId)
    .where('in_force_to', 'is', null)
    .returning('content')
    .executeTakeFirst()
  const cosmetic = before ? comparePolicies(before.content as Pack, pack).cosmetic : false
  await db
    .insertInto('policy_versions')
    .values({
      trust_id: trustId,
      policy_version_id: policyVersionId,
      school_id: schoolId,
      pack_id: pack.id,
      label: pack.version,
      content,
      content_sha256: digest,
      in_force_from: fromDate,
      in_force_to: null,
      cosmetic,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor,
    action: 'policy.in_force',
    schoolId,
    subject: `policy_version:${policyVersionId}`,
    facts: { pack: pack.id, sha256: digest, from: fromDate },
  })
  return policyVersionId
}
