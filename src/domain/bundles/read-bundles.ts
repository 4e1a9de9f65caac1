import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import type { BundleBasis, BundlePart, BundleRecipient } from '../../vocabulary/bundles.ts'
import { findMatter, openTo } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { openText, type SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { type Lettered, lettersOf } from './letters.ts'
import { bundleWordsOf } from './sealed-words.ts'

/** A bundle that was made, as the register has it. */
export interface BundleMade {
  readonly bundleId: string
  readonly recipient: BundleRecipient
  readonly basis: BundleBasis
  readonly parts: readonly BundlePart[]
  readonly sha256: string
  readonly bytes: number
  readonly files: number
  readonly madeAt: Date
  readonly madeBy: string
  /** Null where whoever asked for it went away before its end. */
  readonly deliveredAt: Date | null
  /** Undefined when the key that opens them is not there. */
  readonly words:
    | { readonly to: string; readonly reason: string; readonly leftOut: readonly string[] }
    | undefined
}

const stored = z.object({ to: z.string(), reason: z.string(), leftOut: z.array(z.string()) })

/** The bundles that were made of a matter, the latest first, for somebody who may know of it. */
export async function bundlesOf(
  db: Reader,
  actor: Actor,
  matterId: string,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<readonly BundleMade[]> {
  const rows = await db
    .selectFrom('bundles as b')
    .innerJoin('matters as m', 'm.matter_id', 'b.matter_id')
    .innerJoin('people as p', 'p.person_id', 'b.made_by')
    .select(['b.bundle_id', 'b.recipient', 'b.basis', 'b.parts', 'b.sha256', 'b.bytes', 'b.files'])
    .select(['b.made_at', 'b.delivered_at', 'b.sealed_words', 'p.name'])
    .where('b.matter_id', '=', matterId)
    .where(openTo(actor, now))
    .orderBy('b.made_at', 'desc')
    .orderBy('b.bundle_id')
    .limit(200)
    .execute()
  return rows.map((row) => {
    const words = openText(keys, bundleWordsOf(actor.trustId, row.bundle_id), row.sealed_words)
    return {
      bundleId: row.bundle_id,
      recipient: row.recipient,
      basis: row.basis,
      parts: row.parts,
      sha256: row.sha256,
      bytes: Number(row.bytes),
      files: row.files,
      madeAt: row.made_at,
      madeBy: row.name,
      deliveredAt: row.delivered_at,
      words: words === undefined ? undefined : stored.parse(JSON.parse(words)),
    }
  })
}

/** The register of a matter with the key to its letters. That somebody looked is an entry in the trail. */
export async function bundleRegister(
  db: Writer,
  actor: Actor,
  matterId: string,
  at: { readonly keys: SealingKeys; readonly now: Date },
): Promise<
  { readonly bundles: readonly BundleMade[]; readonly letters: readonly Lettered[] } | undefined
> {
  const matter = await findMatter(db, actor, matterId, at.now)
  if (!matter) return undefined
  const { trustId } = actor
  await appendEntry(db, {
    trustId,
    at: at.now,
    actor: trailName(actor),
    action: 'bundle.listed',
    schoolId: matter.schoolId,
    subject: `matter:${matterId}`,
  })
  return {
    bundles: await bundlesOf(db, actor, matterId, at),
    letters: await lettersOf(db, { trustId, matterId, keys: at.keys }),
  }
}
