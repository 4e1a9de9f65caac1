import { WATCH_KINDS, type WatchEffect, type WatchKind } from '../../vocabulary/moderation.ts'

/** What each kind of rule does on a channel. */
export type WatchEffects = Readonly<Record<WatchKind, WatchEffect>>

/** What holds where the school has not said otherwise. */
export const USUAL_EFFECTS: WatchEffects = {
  learner_name: 'hold',
  abuse: 'hold',
  contact_detail: 'hold',
  words: 'hold',
  links: 'flag',
  repeat: 'flag',
  new_author: 'flag',
}

/**
 * The least that a school may choose. A learner's name never goes past unheld: readers would be told who is
 * at the school (oldchurch 18.2b). Abuse and contact details are at least pointed out (18.6a, 17.9).
 */
export const LEAST_EFFECTS: WatchEffects = {
  learner_name: 'hold',
  abuse: 'flag',
  contact_detail: 'flag',
  words: 'off',
  links: 'off',
  repeat: 'off',
  new_author: 'off',
}

const STRENGTH: Readonly<Record<WatchEffect, number>> = { off: 0, flag: 1, hold: 2 }

/** The stronger of two effects. */
export function strongerEffect(one: WatchEffect, other: WatchEffect): WatchEffect {
  return STRENGTH[one] >= STRENGTH[other] ? one : other
}

/** What holds on a channel: the school's own choice where it made one, and never less than the least. */
export function effectsOf(chosen: Partial<WatchEffects>): WatchEffects {
  const entries = WATCH_KINDS.map(({ code }) => {
    return [code, strongerEffect(chosen[code] ?? USUAL_EFFECTS[code], LEAST_EFFECTS[code])] as const
  })
  return Object.fromEntries(entries) as WatchEffects
}
