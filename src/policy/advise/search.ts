import MiniSearch from 'minisearch'
import type { Pack } from '../types.ts'
import { ADVICE_TOPICS } from './situation.ts'
import { SITUATIONS } from './situations.ts'
import { inWords } from './words.ts'

/** An answer that a school has made part of its advisor. */
export interface OwnAnswer {
  readonly id: string
  readonly question: string
  readonly answer: string
}

/** What a search found: a situation, or an answer of the school's own. */
export interface Found {
  readonly kind: 'situation' | 'own'
  readonly id: string
  readonly question: string
}

interface Entry extends Found {
  readonly key: string
  readonly words: string
  readonly topic: string
}

/** Words that nearly every question holds, so that they say nothing about which is meant. */
const EVERYWHERE = new Set(
  'a an and are at be can do for from i in is it me my of on or our some somebody the their there they this to was what who with'.split(
    ' ',
  ),
)

// Built once for each version of a policy: its words for people are in the questions.
const indexes = new WeakMap<Pack, MiniSearch<Entry>>()

function build(entries: readonly Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['question', 'words', 'topic'],
    storeFields: ['kind', 'id', 'question'],
    processTerm: (term) => {
      const folded = term.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
      return EVERYWHERE.has(folded) ? null : folded
    },
    searchOptions: {
      boost: { question: 2 },
      prefix: (term) => term.length > 2,
      // One slip in a short word, two in a long one.
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  })
  index.addAll(entries)
  return index
}

function indexOf(pack: Pack): MiniSearch<Entry> {
  const kept = indexes.get(pack)
  if (kept) return kept
  const index = build(
    SITUATIONS.map(({ id, question, words, topic }) => ({
      key: `situation:${id}`,
      kind: 'situation',
      id,
      question: inWords(question, pack),
      words: `${words} pupil student learner`,
      topic: inWords(ADVICE_TOPICS.find((one) => one.code === topic)?.label ?? '', pack),
    })),
  )
  indexes.set(pack, index)
  return index
}

const MOST = 12

/**
 * Find the questions that somebody may mean, the likeliest first, slips allowed.
 * @param own what the school itself has answered; searched with the same words
 * @returns nothing where no word is known
 */
export function searchAdvice(
  pack: Pack,
  sought: string,
  own: readonly OwnAnswer[] = [],
): readonly Found[] {
  const ours = build(
    own.map(({ id, question, answer }) => ({
      key: `own:${id}`,
      kind: 'own',
      id,
      question,
      words: answer,
      topic: '',
    })),
  )
  const hits = [...indexOf(pack).search(sought), ...ours.search(sought)]
  return hits
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ kind, id, question }) => ({ kind, id, question }))
}
