import MiniSearch from 'minisearch'
import type { Register } from '../../../src/gate/types.ts'
import type { Peer } from './peer.ts'

/** A search engine that forgives slips, asked for every two words that stand together. */
export function miniSearch({ learners }: Register): Peer {
  const engine = new MiniSearch<{ id: string; name: string }>({ fields: ['name'] })
  engine.addAll(
    learners.map(({ id, forename, surname }) => ({ id, name: `${forename} ${surname}` })),
  )
  return {
    name: 'MiniSearch, fuzzy',
    look: (text) => {
      const words = text.split(/[^\p{L}'’-]+/u).filter(Boolean)
      const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
      const seen = new Set(pairs.flatMap((pair) => idsFor(engine, pair)))
      return {
        alarmed: seen.size > 0,
        finds: (_, wanted) => wanted.some((id) => seen.has(id)),
      }
    },
  }
}

function idsFor(engine: MiniSearch, pair: string): string[] {
  return engine.search(pair, { combineWith: 'AND', fuzzy: 0.2 }).map(({ id }) => String(id))
}
