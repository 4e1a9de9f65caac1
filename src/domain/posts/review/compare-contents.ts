import { compareWords, type WordRun } from '../../../policy/index.ts'
import { toLondonInput } from '../../london-time.ts'
import type { PostContent } from '../content.ts'

/** What changed in one wording of a post. */
export interface ChangedWords {
  readonly where:
    | { readonly part: 'text' | 'note' }
    | { readonly part: 'variant'; readonly channelId: string }
    | { readonly part: 'alt_text' | 'captions'; readonly photo: number }
  readonly runs: readonly WordRun[]
}

/** What changed between two versions of a post. */
export interface ContentChange {
  readonly words: readonly ChangedWords[]
  readonly channels: { readonly added: readonly string[]; readonly removed: readonly string[] }
  /** How many photos came and went, and in how many the people tagged changed. */
  readonly photos: { readonly added: number; readonly removed: number; readonly retagged: number }
  readonly named: boolean
  readonly kind: boolean
  readonly embargo: { readonly before: string | null; readonly after: string | null } | null
}

/** Enough for every change that a person makes; strangers are told apart as wholes. */
const MOST_CHANGES = 800

/** Word by word what lies between what an approver saw and what stands now. */
export function compareContents(before: PostContent, after: PostContent): ContentChange {
  const was = new Set(before.photos.map((photo) => photo.photoId))
  const is = new Set(after.photos.map((photo) => photo.photoId))
  return {
    words: [
      ...changed({ part: 'text' }, before.text, after.text),
      ...variants(before, after),
      ...photoWords(before, after),
      ...changed({ part: 'note' }, before.noteToApprover, after.noteToApprover),
    ],
    channels: {
      added: after.channels.filter((id) => !before.channels.includes(id)),
      removed: before.channels.filter((id) => !after.channels.includes(id)),
    },
    photos: {
      added: after.photos.filter((photo) => !was.has(photo.photoId)).length,
      removed: before.photos.filter((photo) => !is.has(photo.photoId)).length,
      retagged: after.photos.filter((photo) => isRetagged(before, photo)).length,
    },
    named: !sameSet(before.named, after.named),
    kind: before.kind !== after.kind,
    embargo:
      before.notBefore === after.notBefore
        ? null
        : { before: toldAs(before.notBefore), after: toldAs(after.notBefore) },
  }
}

function toldAs(at: string | undefined): string | null {
  return at === undefined ? null : toLondonInput(new Date(at)).replace('T', ', ')
}

function changed(where: ChangedWords['where'], was: string, is: string): ChangedWords[] {
  return was === is ? [] : [{ where, runs: compareWords(was, is, MOST_CHANGES) }]
}

/** Words that a channel had of its own, or has now; without any it had the text. */
function variants(before: PostContent, after: PostContent): ChangedWords[] {
  const own = [...(before.variants ?? []), ...(after.variants ?? [])]
  const ids = [...new Set(own.map((one) => one.channelId))]
  const of = ({ variants = [] }: PostContent, id: string) =>
    variants.find((one) => one.channelId === id)?.text ?? ''
  return ids.flatMap((channelId) =>
    changed({ part: 'variant', channelId }, of(before, channelId), of(after, channelId)),
  )
}

function photoWords(before: PostContent, after: PostContent): ChangedWords[] {
  return after.photos.flatMap((photo, index) => {
    const was = before.photos.find((one) => one.photoId === photo.photoId)
    if (!was) return []
    const number = index + 1
    return [
      ...changed({ part: 'alt_text', photo: number }, was.altText, photo.altText),
      ...changed(
        { part: 'captions', photo: number },
        was.video?.captionsFile ?? '',
        photo.video?.captionsFile ?? '',
      ),
    ]
  })
}

function isRetagged(before: PostContent, photo: PostContent['photos'][number]): boolean {
  const was = before.photos.find((one) => one.photoId === photo.photoId)
  if (!was) return false
  return (
    !sameSet(was.pictured, photo.pictured) || was.nobodyIdentifiable !== photo.nobodyIdentifiable
  )
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
