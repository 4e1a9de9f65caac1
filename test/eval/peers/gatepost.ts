import { buildGateIndex, inspect } from '../../../src/gate/index.ts'
import type { Register } from '../../../src/gate/types.ts'
import { alarmOf, isAlarm, isAtLeast, levelOf } from '../score.ts'
import type { Peer } from './peer.ts'

/** The gate under the peers' easier rule: the whole post as one text, and any stretch counts. */
export function gatepost(register: Register): Peer {
  const index = buildGateIndex(register)
  return {
    name: 'Gatepost',
    look: (text) => {
      const seen = inspect({ text, photos: [], named: [] }, index)
      const alarms = seen.filter((one) => isAlarm(one) && levelOf(one) !== 'note')
      return {
        alarmed: isAtLeast(alarmOf(seen), 'ask'),
        finds: (words, learners) =>
          alarms.some((one) =>
            learners.length > 0
              ? learners.some((id) => one.learners.includes(id))
              : one.text.includes(words),
          ),
      }
    },
  }
}
