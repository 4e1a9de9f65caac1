import { createHash } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { BUNDLE_PARTS } from '../../vocabulary/bundles.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { type ChosenFiles, chooseFiles, type PlannedFile } from './choose-files.ts'
import type { BundleContents } from './forms.ts'
import { type Gathered, gather, type ToGather } from './gather.ts'
import { giveLetters, type NameToReplace } from './letters.ts'
import { type NamedPerson, namesOfLearner } from './names-of-matters.ts'
import type { Piece } from './piece.ts'
import { type NameInText, redactText } from './redact-text.ts'
import { stillNamed } from './still-named.ts'

/** What a bundle will hold, to be looked through before it is made. */
export interface BundlePlan {
  readonly matterId: string
  readonly schoolId: string
  readonly matterIds: readonly string[]
  readonly contents: BundleContents
  /** With names and passages replaced. */
  readonly pieces: readonly Piece[]
  readonly files: readonly PlannedFile[]
  readonly leftOut: readonly string[]
  /** Names on the register that still stand in it. */
  readonly stillNamed: readonly string[]
  /** Says what all of this is: a plan that is made again and says the same has not changed. */
  readonly seen: string
}

export interface BundleAsked extends ToGather {
  /** To which the bundle and its letters belong. */
  readonly matterId: string
  readonly schoolId: string
  readonly contents: BundleContents
  /** The learner whose file it is: their name stays. */
  readonly ofLearner?: string | undefined
}

/** More than these nobody reads, and no machine of a school office packs at once. */
export const MOST_FILES = 200
export const MOST_BYTES = 500 * 1024 * 1024
const MOST_LETTERS = 1_000_000
const MOST_PIECES = 2_000

/** Work out what a bundle holds, for somebody who may know of all of it. Nothing is packed yet. */
export async function planBundle(
  db: Writer,
  actor: Actor,
  asked: BundleAsked,
  at: { readonly keys: SealingKeys; readonly now: Date },
): Promise<({ readonly ok: true } & BundlePlan) | Refusal> {
  const { matterId, schoolId, matterIds, contents } = asked
  const gathered = await gather(db, actor, asked, at)
  const wanted = gathered.pieces.filter((piece) => contents.parts.includes(piece.part))
  const chosen = contents.parts.includes('files')
    ? chooseFiles(gathered.evidence, contents.files)
    : { files: [], quarantined: 0, behind: 0 }
  const tooMuch = refuseTooMuch(wanted, chosen.files)
  if (tooMuch) return tooMuch
  const names = await namesIn(db, actor, { asked, people: gathered.people }, at)
  const { pieces, count } = replaceAll(wanted, names, contents.passages)
  const leftOut = whatIsLeftOut(contents, { gathered, chosen, count })
  const { files } = chosen
  const text = pieces.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n')
  return {
    ok: true,
    matterId,
    schoolId,
    matterIds,
    contents,
    pieces,
    files,
    leftOut,
    stillNamed: await stillNamed(db, { schoolId, text, but: asked.ofLearner }),
    seen: digestOf({ pieces, files: files.map(({ path, sha256 }) => [path, sha256]), leftOut }),
  }
}

function refuseTooMuch(
  pieces: readonly Piece[],
  files: readonly PlannedFile[],
): Refusal | undefined {
  const letters = pieces.reduce((sum, { lines }) => sum + lengthOf(lines), 0)
  if (pieces.length > MOST_PIECES || letters > MOST_LETTERS) {
    return refuse('This is too much for one document. Choose fewer parts.', 'parts')
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  if (files.length > MOST_FILES || bytes > MOST_BYTES) {
    return refuse(
      `There are more than ${MOST_FILES} files, or more than 500 MB of them. Make a bundle without files, and hand the files over on a disk that only the receiver can open.`,
      'parts',
    )
  }
  return undefined
}

const lengthOf = (lines: Piece['lines']): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0)

/** Everybody whose name stands in it, with what stands in its place. */
async function namesIn(
  db: Writer,
  actor: Actor,
  of: { readonly asked: BundleAsked; readonly people: readonly NamedPerson[] },
  at: { readonly keys: SealingKeys; readonly now: Date },
): Promise<readonly NameInText[]> {
  const { contents, matterId, ofLearner } = of.asked
  const goes = (one: NamedPerson) =>
    contents.replace.includes(one.id) && (!ofLearner || one.learnerId !== ofLearner)
  const typed: NameToReplace[] = [
    ...contents.morePupils.map((name) => ({ kind: 'pupil', name }) as const),
    ...contents.moreAdults.map((name) => ({ kind: 'adult', name }) as const),
  ]
  const going = of.people.filter(goes)
  const asked = { matterId, names: [...going, ...typed] }
  const own = ofLearner ? await namesOfLearner(db, ofLearner) : []
  const letterFor = await giveLetters(db, actor, asked, at)
  const replaced = (one: NameToReplace & { readonly alsoWritten?: readonly string[] }) => ({
    names: [one.name, ...(one.alsoWritten ?? [])],
    by: `[${letterFor(one)}]`,
  })
  const staying = of.people.filter((one) => !goes(one))
  return [
    { names: own, by: undefined },
    ...staying.map((one) => ({ names: [one.name, ...one.alsoWritten], by: undefined })),
    ...going.map(replaced),
    ...typed.map(replaced),
  ]
}

function replaceAll(
  wanted: readonly Piece[],
  names: readonly NameInText[],
  passages: readonly string[],
) {
  let count = 0
  const pieces = wanted.map((piece) => ({
    ...piece,
    lines: piece.lines.map(({ label, text }) => {
      const redacted = redactText(text, names, passages)
      count += redacted.count
      return { label, text: redacted.text }
    }),
  }))
  return { pieces, count }
}

function whatIsLeftOut(
  { parts, passages }: BundleContents,
  of: { readonly gathered: Gathered; readonly chosen: ChosenFiles; readonly count: number },
): string[] {
  const { gathered, chosen, count } = of
  const without = BUNDLE_PARTS.filter(({ code }) => !parts.includes(code)).map(({ label }) => label)
  const wordsOnly = gathered.evidence.filter(({ stopAnswer }) => stopAnswer !== 'no').length
  return [
    ...(without.length > 0 ? [`Parts that were not chosen: ${without.join(', ')}.`] : []),
    ...(chosen.quarantined > 0
      ? [`Files in quarantine: ${chosen.quarantined}. Nobody can open them here.`]
      : []),
    ...(chosen.behind > 0
      ? [`Files as they came: ${chosen.behind}. Copies with bystanders covered are here instead.`]
      : []),
    ...(wordsOnly > 0
      ? [`Evidence in words alone, as its pictures must not be copied: ${wordsOnly}.`]
      : []),
    ...(count > 0 ? [`Names and passages that were replaced, each in [brackets]: ${count}.`] : []),
    ...(passages.length > 0 ? [`Passages that were taken out: ${passages.length}.`] : []),
    ...gathered.missing,
  ]
}

const digestOf = (plan: unknown): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex')
