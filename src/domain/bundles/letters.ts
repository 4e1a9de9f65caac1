import { randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import type { NameKind } from '../../vocabulary/bundles.ts'
import type { Actor } from '../people/index.ts'
import { openText, type SealingKeys, sealText } from '../sealing/index.ts'
import { bundleNameOf } from './sealed-words.ts'

/** A name with what stands for it. */
export interface Lettered {
  readonly kind: NameKind
  readonly letter: string
  /** Undefined when the key that opens it is not there. */
  readonly name: string | undefined
}

export interface NameToReplace {
  readonly kind: NameKind
  readonly name: string
}

/** A, B, … Z, AA, AB, … @param nr from 1 */
export function letterOf(nr: number): string {
  const last = String.fromCharCode(65 + ((nr - 1) % 26))
  return nr > 26 ? letterOf(Math.floor((nr - 1) / 26)) + last : last
}

const WORDS: Readonly<Record<NameKind, string>> = { pupil: 'Pupil', adult: 'Adult' }
const keyOf = (kind: NameKind, name: string): string =>
  `${kind} ${name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()}`

/** The key to the letters of a matter, kept aside from every bundle. The caller has asked who may read it. */
export async function lettersOf(
  db: Reader,
  { trustId, matterId, keys }: { trustId: string; matterId: string; keys: SealingKeys },
): Promise<readonly (Lettered & { readonly nr: number })[]> {
  const rows = await db
    .selectFrom('bundle_names')
    .select(['name_id', 'kind', 'nr', 'sealed_name'])
    .where('matter_id', '=', matterId)
    .orderBy('kind', 'desc')
    .orderBy('nr')
    .execute()
  return rows.map(({ name_id, kind, nr, sealed_name }) => ({
    kind,
    nr,
    letter: `${WORDS[kind]} ${letterOf(nr)}`,
    name: openText(keys, bundleNameOf(trustId, name_id), sealed_name),
  }))
}

/**
 * A letter for each name: the one that it had in earlier bundles of the matter, or the next. Two who ask at once get
 * the same ones.
 * @returns letters by `kind name`
 */
export async function giveLetters(
  db: Writer,
  actor: Actor,
  asked: { readonly matterId: string; readonly names: readonly NameToReplace[] },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<(of: NameToReplace) => string> {
  const { matterId, names } = asked
  const { trustId } = actor
  await db
    .selectFrom('matters')
    .select('matter_id')
    .where('matter_id', '=', matterId)
    .forUpdate()
    .execute()
  const known = await lettersOf(db, { trustId, matterId, keys })
  const letters = new Map(known.map((one) => [keyOf(one.kind, one.name ?? ''), one.letter]))
  const next: Record<NameKind, number> = {
    pupil: 1 + Math.max(0, ...known.filter((one) => one.kind === 'pupil').map(({ nr }) => nr)),
    adult: 1 + Math.max(0, ...known.filter((one) => one.kind === 'adult').map(({ nr }) => nr)),
  }
  for (const { kind, name } of names) {
    const key = keyOf(kind, name)
    if (letters.has(key)) continue
    const nr = next[kind]
    next[kind] += 1
    letters.set(key, `${WORDS[kind]} ${letterOf(nr)}`)
    const nameId = randomUUID()
    await db
      .insertInto('bundle_names')
      .values({
        trust_id: trustId,
        name_id: nameId,
        matter_id: matterId,
        kind,
        nr,
        sealed_name: sealText(keys, bundleNameOf(trustId, nameId), name.trim()),
        since: now,
      })
      .execute()
  }
  return ({ kind, name }) => letters.get(keyOf(kind, name)) ?? WORDS[kind]
}
