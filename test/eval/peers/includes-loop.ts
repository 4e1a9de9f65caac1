import type { Register } from '../../../src/gate/types.ts'
import type { Peer } from './peer.ts'

/** The first thing anybody would write: is one of the names in the text? */
export function includesLoop({ learners }: Pick<Register, 'learners'>): Peer {
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

/** The same with capitals passed over, as the gate does: it looks at far more of each text. */
export function smallLettersLoop({ learners }: Register): Peer {
  const lower = learners.map(({ id, forename, surname }) => ({
    id,
    forename: forename.toLowerCase(),
    surname: surname.toLowerCase(),
  }))
  const { look } = includesLoop({ learners: lower })
  return { name: 'a loop of includes, in small letters', look: (text) => look(text.toLowerCase()) }
}
