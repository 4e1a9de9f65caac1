import type { Observation, ObservationKind } from '../../gate/types.ts'
import type { Standing, WatchEffect, WatchKind } from '../../vocabulary/moderation.ts'
import { findLinks } from './find-links.ts'
import type { WatchEffects } from './watches.ts'

/** Why a comment wants a closer look. Spans are UTF-16 units of its text; 0..0 for the whole of it. */
export interface CommentReason {
  readonly kind: WatchKind | 'unchecked'
  readonly effect: Exclude<WatchEffect, 'off'>
  readonly start: number
  readonly end: number
  readonly says: string
}

/** Everything that the rules of a channel look at. */
export interface WeighedComment {
  readonly text: string
  /** What the gate saw in it. */
  readonly observations: readonly Observation[]
  /** Where words of the school's own stand, by what they do. */
  readonly words: Readonly<Record<'hold' | 'flag', readonly Stretch[]>>
  /** The same words came in on this channel lately, or many from the same author. */
  readonly repeated: boolean
  /** Nothing of this author was let through on this channel before. */
  readonly newAuthor: boolean
  readonly effects: WatchEffects
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const WATCHED: Readonly<Partial<Record<ObservationKind, WatchKind | 'unchecked'>>> = {
  learner_full_name: 'learner_name',
  learner_name_possible: 'learner_name',
  learner_in_context: 'learner_name',
  learner_identifier: 'learner_name',
  age_and_name: 'learner_name',
  date_of_birth: 'learner_name',
  email_address: 'contact_detail',
  phone_number: 'contact_detail',
  street_address: 'contact_detail',
  postcode: 'contact_detail',
  password: 'contact_detail',
  abusive_word: 'abuse',
  hidden_characters: 'unchecked',
  check_failed: 'unchecked',
}

const SAYS: Readonly<Record<WatchKind | 'unchecked', string>> = {
  learner_name: 'It may name a learner.',
  abuse: 'It may be abuse or a threat.',
  contact_detail: 'It may hold somebody’s contact details.',
  words: 'It holds words that this channel looks for.',
  links: 'It holds a link.',
  repeat: 'The same came in here lately, or much from the same author.',
  new_author: 'Nothing of this author was let through here before.',
  unchecked: 'Not all of it could be checked. Read it with care.',
}

/**
 * What the rules of a channel find in a comment, the gravest first. They hold or they say so; whether it is
 * let through is for a person (oldchurch 18.4a).
 * @returns the standing of the comment with every reason for it
 */
export function weighComment(comment: WeighedComment): {
  readonly standing: Standing
  readonly reasons: readonly CommentReason[]
} {
  const reasons = [
    ...comment.observations.flatMap((seen) => ofObservation(seen, comment.effects)),
    ...comment.words.hold.map((at) => reason('words', 'hold', at)),
    ...comment.words.flag.map((at) => reason('words', 'flag', at)),
    ...findLinks(comment.text).flatMap((at) => ofKind('links', comment.effects, at)),
    ...(comment.repeated ? ofKind('repeat', comment.effects, WHOLE) : []),
    ...(comment.newAuthor ? ofKind('new_author', comment.effects, WHOLE) : []),
  ]
  reasons.sort((a, b) => Number(b.effect === 'hold') - Number(a.effect === 'hold'))
  if (reasons.some(({ effect }) => effect === 'hold')) return { standing: 'held', reasons }
  return { standing: reasons.length > 0 ? 'flagged' : 'plain', reasons }
}

const WHOLE: Stretch = { start: 0, end: 0 }

function ofObservation(seen: Observation, effects: WatchEffects): CommentReason[] {
  const kind = WATCHED[seen.kind]
  if (!kind) return []
  // What was not checked may hold anything, so it waits for a person whatever the school chose.
  return kind === 'unchecked' ? [reason(kind, 'hold', seen)] : ofKind(kind, effects, seen)
}

function ofKind(kind: WatchKind, effects: WatchEffects, at: Stretch): CommentReason[] {
  const effect = effects[kind]
  return effect === 'off' ? [] : [reason(kind, effect, at)]
}

function reason(
  kind: CommentReason['kind'],
  effect: CommentReason['effect'],
  { start, end }: Stretch,
): CommentReason {
  return { kind, effect, start, end, says: SAYS[kind] }
}
