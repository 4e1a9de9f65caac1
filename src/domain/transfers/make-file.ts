import { z } from 'zod'
import type { Writer } from '../../db/handles.ts'
import type { Database } from '../../db/open-database.ts'
import {
  type BundleContents,
  type BundleCover,
  type BundlePlan,
  CHANGED_SINCE,
  DamagedFileError,
  type PackedOnce,
  packOnce,
  paperOfBundle,
  recordBundle,
  recordDamaged,
} from '../bundles/index.ts'
import type { EvidenceStore } from '../evidence/index.ts'
import { decideStep } from '../lifecycle.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import type { At } from './at.ts'
import { coverOf } from './cover.ts'
import { keepStep } from './keep-step.ts'
import { lockTransfer, NO_SUCH_TRANSFER } from './known-transfer.ts'
import { TRANSFER_LIFE } from './lifecycle.ts'
import { transferFilesOf, transferPaperOf } from './places.ts'
import { planTransfer, readyToMake } from './plan-transfer.ts'

/** What it takes to make a file or to open its copy. */
export interface TransferTools {
  readonly database: Pick<Database, 'read' | 'write'>
  readonly keys: SealingKeys
  readonly store: EvidenceStore
}

export interface ToMake {
  readonly transferId: string
  readonly schoolId: string
  /** With what the plan said of itself when it was looked through. */
  readonly contents: BundleContents
}

/** Beside the document, as it is kept. */
export const keptFiles = z.array(
  z.object({
    fileId: z.string(),
    evidenceId: z.string(),
    matterId: z.string(),
    path: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    covered: z.boolean(),
  }),
)

/**
 * Make the file that was looked through: packed once so that each part is proved, put on record with its digest, and
 * kept sealed as what it is made of. Nothing leaves the house here.
 */
export async function makeTransferFile(
  tools: TransferTools,
  actor: Actor,
  asked: ToMake,
  now: Date,
): Promise<{ readonly ok: true; readonly sha256: string } | Refusal> {
  const { database, keys, store } = tools
  const { trustId } = actor
  const at = { keys, now }
  const found = await database.write(trustId, async (db) => {
    const plan = await planTransfer(db, actor, asked, at)
    return plan.ok ? { ok: true as const, plan, cover: await coverOf(db, actor, plan, at) } : plan
  })
  if (!found.ok) return found
  const { plan, cover } = found
  if (plan.seen !== asked.contents.seen) return CHANGED_SINCE
  const paper = await paperOfBundle(cover, plan, now)
  if (!paper) return refuse('This is too much for one document. Choose fewer parts.', 'parts')
  const packed = await packOnce(
    { paper, files: plan.files, at: now },
    { store, keys, trustId },
  ).catch((error: unknown) => {
    if (error instanceof DamagedFileError) return error
    throw error
  })
  if (packed instanceof DamagedFileError) {
    const damaged = { file: packed.file, schoolId: plan.schoolId }
    return database.write(trustId, (db) => recordDamaged(db, actor, damaged, now))
  }
  return database.write(trustId, (db) => keepFile(db, actor, { plan, cover, paper, packed }, at))
}

interface Made {
  readonly plan: BundlePlan
  readonly cover: BundleCover & { readonly to: string; readonly why: string }
  readonly paper: Buffer
  readonly packed: PackedOnce
}

async function keepFile(
  db: Writer,
  actor: Actor,
  { plan, cover, paper, packed }: Made,
  at: At,
): Promise<{ readonly ok: true; readonly sha256: string } | Refusal> {
  const { matterId: transferId, schoolId } = plan
  const known = await lockTransfer(db, actor, transferId, at.now)
  if (!known) return NO_SUCH_TRANSFER
  const step = { action: 'prepare', capacities: ['knower'] } as const
  const decision = decideStep(TRANSFER_LIFE, known.state, step)
  const ready = await readyToMake(db, actor, { transferId, schoolId }, at)
  const same = ready.ok && ready.matterIds.join() === plan.matterIds.join()
  if (!decision.ok || !same) return CHANGED_SINCE
  const { to, why: reason } = cover
  const by = { recipient: 'next_school', basis: 'safeguarding', to, reason } as const
  const made = await recordBundle(db, actor, { plan, by, packed }, at)
  if (!made.ok) return made
  const { bundleId } = made
  const { trustId } = actor
  const files = keptFiles.parse(plan.files)
  await db
    .insertInto('transfer_files')
    .values({
      trust_id: trustId,
      bundle_id: bundleId,
      transfer_id: transferId,
      sealed_paper: sealText(at.keys, transferPaperOf(trustId, bundleId), paper.toString('base64')),
      sealed_files: sealText(at.keys, transferFilesOf(trustId, bundleId), JSON.stringify(files)),
    })
    .execute()
  const { sha256 } = packed
  const facts = { bundle: bundleId, sha256, files: files.length }
  await keepStep(db, actor, { known, step: { action: 'prepare', to: decision.to, facts } }, at)
  return { ok: true, sha256 }
}
