import { Readable } from 'node:stream'
import {
  type BundleCover,
  type BundleFor,
  type BundlePlan,
  DamagedFileError,
  endBundle,
  type OpenAt,
  packBundle,
  packOnce,
  paperOfBundle,
  recordBundle,
  recordDamaged,
  type ToPack,
} from '../../../domain/bundles/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { type Refusal, refuse } from '../../../domain/refusal.ts'
import type { PageContext } from '../../context.ts'
import { untilTheEnd } from './until-the-end.ts'

const TOO_LONG = refuse('This is too much for one document. Choose fewer parts.', 'parts')

interface HandOut {
  readonly plan: BundlePlan
  readonly by: BundleFor
  readonly cover: BundleCover
  /** What the file is called, without its day: our own word. */
  readonly name: string
}

/**
 * Make a bundle and hand it out as it is packed. It is packed once before, so that each file is proved and the digest
 * of the whole is on record before the first byte goes; nothing of it is kept on this machine.
 */
export async function handOut(c: PageContext, asked: HandOut): Promise<Response | Refusal> {
  const { actor, now, installation } = c.var
  const { database, caseKeys: keys, evidence: store } = installation
  const { trustId } = actor
  const { plan, by, cover, name } = asked
  const paper = await paperOfBundle(cover, plan, now)
  if (!paper) return TOO_LONG
  const pack: ToPack = { paper, files: plan.files, at: now }
  const open = { store, keys, trustId }
  const packed = await packOnce(pack, open).catch((error: unknown) => damagedIn(error))
  if ('file' in packed) {
    const damaged = { file: packed.file, schoolId: plan.schoolId }
    return database.write(trustId, (db) => recordDamaged(db, actor, damaged, now))
  }
  const made = await database.write(trustId, (db) =>
    recordBundle(db, actor, { plan, by, packed }, { keys, now }),
  )
  if (!made.ok) return made
  return sendBundle(c, { bundleId: made.bundleId, plan, pack, open, bytes: packed.bytes, name })
}

interface ToSend {
  readonly bundleId: string
  readonly plan: Pick<BundlePlan, 'matterId' | 'schoolId'>
  readonly pack: ToPack
  readonly open: OpenAt
  readonly bytes: number
  readonly name: string
}

/** Hand out a bundle that is on record, and put on record whether all of it went. */
export function sendBundle(c: PageContext, sent: ToSend): Response {
  const { actor, now, installation } = c.var
  const { bundleId, plan, pack, open, bytes, name } = sent
  const pieces = untilTheEnd(packBundle(pack, open), async (whole) => {
    const ended = { bundleId, plan, whole }
    await installation.database.write(actor.trustId, (db) => endBundle(db, actor, ended, now))
  })
  // A reader who goes away breaks the stream off, and nobody is there to be told.
  const stream = Readable.from(pieces, { objectMode: false }).on('error', (error) => {
    installation.log.warn({ err: error }, 'a bundle was not handed out whole')
  })
  return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${name}-${londonDate(now)}.zip"`,
    'Content-Length': String(bytes),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  })
}

function damagedIn(error: unknown): DamagedFileError {
  if (error instanceof DamagedFileError) return error
  throw error
}
