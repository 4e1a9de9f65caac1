import type { Draft, Place } from '../../../src/gate/types.ts'
import type { Case } from '../case.ts'
import { cleanPosts } from '../corpus-posts.ts'
import { namesakesIn } from '../namesakes.ts'
import type { School } from '../school.ts'
import { type Share, share } from '../wilson.ts'
import { compromise } from './compromise.ts'
import { gatepost } from './gatepost.ts'
import { includesLoop } from './includes-loop.ts'
import { miniSearch } from './mini-search.ts'
import type { Look, MakePeer, Peer } from './peer.ts'
import { redactPii } from './redact-pii.ts'

/** How one peer did on the same posts as all the others. */
export interface PeerFigures {
  readonly name: string
  readonly recall: Share
  readonly falseAlarms: Share
  readonly hardFalseAlarms: Share
  readonly microsecondsPerPost: number
}

/** Enough posts for the compiler to have settled. */
const WARM_UP = 500

const PEERS: readonly MakePeer[] = [gatepost, includesLoop, compromise, redactPii, miniSearch]

/** Every peer on the same cases and clean posts, one after the other on one core. */
export function comparePeers(school: School, cases: readonly Case[]): readonly PeerFigures[] {
  const namesakes = namesakesIn(school.pupils)
  return PEERS.map((make) => {
    const peer = make(school.register)
    for (const made of cases.slice(0, WARM_UP)) peer.look(textOf(made.draft))
    const began = performance.now()
    const looks = cases.map(({ draft }) => peer.look(textOf(draft)))
    const microsecondsPerPost = (1000 * (performance.now() - began)) / cases.length
    const hits = cases.filter(({ draft, expected }, at) =>
      expected.every(({ place, start, end, learner }) => {
        const words = partOf(draft, place).slice(start, end)
        return looks[at]?.finds(words, learner === undefined ? [] : namesakes(learner))
      }),
    )
    return {
      name: peer.name,
      recall: share(hits.length, cases.length),
      falseAlarms: alarmsOf(peer, 'ordinary'),
      hardFalseAlarms: alarmsOf(peer, 'hard'),
      microsecondsPerPost,
    }
  })
}

function alarmsOf(peer: Peer, sort: 'ordinary' | 'hard'): Share {
  const looks: readonly Look[] = cleanPosts(sort).map(({ text }) => peer.look(text))
  return share(looks.filter(({ alarmed }) => alarmed).length, looks.length)
}

function textOf(draft: Draft): string {
  const parts = (['text', 'alt_text', 'file_name', 'writing'] as const).map((part) =>
    partOf(draft, part === 'text' ? { part } : { part, photo: 'photo' }),
  )
  return parts.filter(Boolean).join('\n')
}

function partOf({ text, photos }: Draft, { part }: Place): string {
  const [photo] = photos
  if (part === 'text') return text
  if (part === 'alt_text') return photo?.altText ?? ''
  if (part === 'file_name') return photo?.fileName ?? ''
  return photo?.sight?.kind === 'seen' ? photo.sight.writing.text : ''
}
