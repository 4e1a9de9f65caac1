import type { Register } from '../../../src/gate/types.ts'
import type { Peer } from './peer.ts'

/** The first thing anybody would write: is one of the names in the text? */
export function includesLoop({ learners }: Register): Peer {
  const names = learners.map(({ id, forename, surname }) => ({
    id,
    name: `${forename} ${surname}`,
  }))
  return {
    name: 'a loop of includes',
    look: (text) => {
      const seen = names.filter(({ name }) => text.includes(name)).map(({ id }) => id)
      return {
        alarmed: seen.length > 0,
        finds: (_, wanted) => wanted.some((id) => seen.includes(id)),
      }
    },
  }
}
