import type { Reader } from '../../db/handles.ts'
import {
  DamagedFileError,
  type OpenAt,
  packOnce,
  recordDamaged,
  type ToPack,
} from '../bundles/index.ts'
import { whereFilesLie } from '../evidence/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { openText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { At } from './at.ts'
import { findTransfer, NO_SUCH_TRANSFER } from './known-transfer.ts'
import { keptFiles, type TransferTools } from './make-file.ts'
import { transferFilesOf, transferPaperOf } from './places.ts'

const NO_KEY = refuse(
  'The key that opens this copy is not on this machine. Tell whoever runs Gatepost.',
)
const STOPPED = refuse(
  'A file in it has been stopped since it was made: nobody may open it now. Take the whole back with “Change something” and make it anew.',
)

/** What a planned file says beyond that: its path has its name already, and none in quarantine is here. */
const INERT = { name: undefined, redactedFrom: null, quarantined: false } as const

/** A file to be handed out: packed anew from what is kept, each part proved. */
export interface OpenedCopy {
  readonly ok: true
  readonly bundleId: string
  readonly schoolId: string
  readonly pack: ToPack
  readonly open: OpenAt
  readonly bytes: number
}

/**
 * Open the copy that is kept of the latest file of a transfer. Who did so is in the trail, with the digest of what they
 * got.
 */
export async function openTransferCopy(
  { database, keys, store }: TransferTools,
  actor: Actor,
  asked: { readonly transferId: string; readonly schoolId: string },
  now: Date,
): Promise<OpenedCopy | Refusal> {
  const { trustId } = actor
  const kept = await database.read(trustId, (db) => keptIn(db, actor, asked, { keys, now }))
  if (!kept.ok) return kept
  const { bundleId, schoolId, pack } = kept
  const open = { store, keys, trustId }
  const packed = await packOnce(pack, open).catch((error: unknown) => {
    if (error instanceof DamagedFileError) return error
    throw error
  })
  if (packed instanceof DamagedFileError) {
    const damaged = { file: packed.file, schoolId }
    return database.write(trustId, (db) => recordDamaged(db, actor, damaged, now))
  }
  const { sha256, bytes } = packed
  await database.write(trustId, (db) =>
    appendEntry(db, {
      trustId,
      at: now,
      actor: trailName(actor),
      action: 'transfer.opened',
      schoolId,
      subject: `transfer:${asked.transferId}`,
      facts: { bundle: bundleId, sha256 },
    }),
  )
  return { ok: true, bundleId, schoolId, pack, open, bytes }
}

async function keptIn(
  db: Reader,
  actor: Actor,
  { transferId, schoolId }: { readonly transferId: string; readonly schoolId: string },
  { keys, now }: At,
): Promise<(Pick<OpenedCopy, 'bundleId' | 'schoolId' | 'pack'> & { readonly ok: true }) | Refusal> {
  const known = await findTransfer(db, actor, transferId, now)
  if (known?.schoolId !== schoolId) return NO_SUCH_TRANSFER
  const row = await db
    .selectFrom('transfer_files as f')
    .innerJoin('bundles as b', 'b.bundle_id', 'f.bundle_id')
    .select(['f.bundle_id', 'f.sealed_paper', 'f.sealed_files', 'b.made_at'])
    .where('f.transfer_id', '=', transferId)
    .orderBy('f.place', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return NO_SUCH_TRANSFER
  const { trustId } = actor
  const { bundle_id: bundleId } = row
  const paper = openText(keys, transferPaperOf(trustId, bundleId), row.sealed_paper)
  const listed = openText(keys, transferFilesOf(trustId, bundleId), row.sealed_files)
  if (paper === undefined || listed === undefined) return NO_KEY
  const files = keptFiles.parse(JSON.parse(listed))
  const lying = await whereFilesLie(
    db,
    files.map(({ fileId }) => fileId),
  )
  if (lying.size < files.length) return STOPPED
  const pack = {
    paper: Buffer.from(paper, 'base64'),
    files: files.map((file) => ({ ...file, ...INERT, storedAs: lying.get(file.fileId) ?? '' })),
    at: row.made_at,
  }
  return { ok: true, bundleId, schoolId, pack }
}
