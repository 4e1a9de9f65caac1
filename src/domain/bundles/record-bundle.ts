import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { BundleBasis, BundleRecipient } from '../../vocabulary/bundles.ts'
import { stillOpenFiles } from '../evidence/index.ts'
import { findMatter } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { PlannedFile } from './choose-files.ts'
import type { PackedOnce } from './pack-bundle.ts'
import type { BundlePlan } from './plan-bundle.ts'
import { bundleWordsOf } from './sealed-words.ts'

/** For whom a bundle is and why. */
export interface BundleFor {
  readonly recipient: BundleRecipient
  readonly to: string
  readonly basis: BundleBasis
  readonly reason: string
}

/** The one answer to a plan that is not the one that was looked through. */
export const CHANGED_SINCE = refuse(
  'Something of this has changed since you looked through it. Nothing was made. Look through it again.',
)

/**
 * Put a bundle on record before its first byte goes out: its digest, for whom, why, and what was left out. Each file
 * in it has an entry in its own chain of custody.
 */
export async function recordBundle(
  db: Writer,
  actor: Actor,
  made: { readonly plan: BundlePlan; readonly by: BundleFor; readonly packed: PackedOnce },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true; readonly bundleId: string } | Refusal> {
  const { plan, by, packed } = made
  const { matterId, schoolId, files, contents } = plan
  if (!(await findMatter(db, actor, matterId, now))) return refuseUnknown('There is no such case.')
  const open = await stillOpenFiles(
    db,
    files.map((file) => file.fileId),
  )
  if (open.size < files.length) return CHANGED_SINCE
  const bundleId = randomUUID()
  const { trustId, personId } = actor
  const { recipient, basis, to, reason } = by
  await db
    .insertInto('bundles')
    .values({
      trust_id: trustId,
      bundle_id: bundleId,
      matter_id: matterId,
      recipient,
      basis,
      parts: contents.parts,
      sha256: packed.sha256,
      bytes: packed.bytes,
      files: files.length,
      sealed_words: sealText(
        keys,
        bundleWordsOf(trustId, bundleId),
        JSON.stringify({ to, reason, leftOut: plan.leftOut, matterIds: plan.matterIds }),
      ),
      made_by: personId,
      made_at: now,
    })
    .execute()
  const entry = { trustId, at: now, actor: trailName(actor), schoolId }
  for (const { evidenceId, matterId: matter, fileId: file, sha256 } of files) {
    await appendEntry(db, {
      ...entry,
      action: 'evidence.bundled',
      subject: `evidence:${evidenceId}`,
      facts: { matter, file, sha256, bundle: bundleId },
    })
  }
  await appendEntry(db, {
    ...entry,
    action: 'bundle.made',
    subject: `bundle:${bundleId}`,
    facts: {
      matter: matterId,
      for: recipient,
      basis,
      parts: contents.parts,
      sha256: packed.sha256,
      files: files.length,
      left_out: plan.leftOut.length,
    },
  })
  return { ok: true, bundleId }
}

/** Put on record that a bundle went out whole, or that whoever asked for it went away before. */
export async function endBundle(
  db: Writer,
  actor: Actor,
  ended: {
    readonly bundleId: string
    readonly plan: Pick<BundlePlan, 'matterId' | 'schoolId'>
    readonly whole: boolean
  },
  now: Date,
): Promise<void> {
  const { bundleId, plan, whole } = ended
  if (whole) {
    await db
      .updateTable('bundles')
      .set({ delivered_at: now })
      .where('bundle_id', '=', bundleId)
      .execute()
  }
  const entry = whole
    ? ({ action: 'bundle.delivered' } as const)
    : ({ action: 'bundle.broken_off' } as const)
  await appendEntry(db, {
    ...entry,
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    schoolId: plan.schoolId,
    subject: `bundle:${bundleId}`,
    facts: { matter: plan.matterId },
  })
}

/** Put on record that a file was not what was sealed when it was to go out. @returns what to say of it */
export async function recordDamaged(
  db: Writer,
  actor: Actor,
  { file, schoolId }: { readonly file: PlannedFile; readonly schoolId: string },
  now: Date,
): Promise<Refusal> {
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'evidence.file_damaged',
    schoolId,
    subject: `evidence:${file.evidenceId}`,
    facts: { matter: file.matterId, file: file.fileId, sha256: file.sha256, why: 'bundle' },
  })
  return refuse(
    `The file ${file.path} is not what was sealed: its bytes were changed, it is gone, or the key to it is not there. Nothing was handed out. Tell whoever runs Gatepost, and keep the machine as it is.`,
    'parts',
  )
}
