import { everyMatch } from '../../src/gate/text/every-match.ts'
import type { Register } from '../../src/gate/types.ts'
import type { Peer } from '../eval/peers/peer.ts'

const SIGNS = /[^\p{L}\p{N} ]/gu

/** All the register's names in one regular expression, as the second thing anybody would write. */
export function oneExpression({ learners }: Register): Peer {
  const ids = new Map(learners.map(({ id, forename, surname }) => [`${forename} ${surname}`, id]))
  const names = [...ids.keys()].map((name) => name.replace(SIGNS, '\\$&'))
  const shape = new RegExp(names.join('|'), 'g')
  return {
    name: 'one regular expression',
    look: (text) => {
      const seen = everyMatch(text, shape).map(([name]) => ids.get(name) ?? '')
      return {
        alarmed: seen.length > 0,
        finds: (_, wanted) => wanted.some((id) => seen.includes(id)),
      }
    },
  }
}
