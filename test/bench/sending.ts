import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { type Figure, unmeasured } from './figure.ts'
import type { SendingTook } from './sending-child.ts'
import { atEnd } from './tidy-up.ts'
import { toldByChild } from './told-by-child.ts'

const group = '500 posts due at one moment, one of two workers killed in the middle'
const whole = { group, what: 'until all are known to be out', unit: 's', target: 60 } as const
const twice = { group, what: 'posts that are there twice', unit: '', target: 0 } as const

/** How long it takes until everything that is due at one moment is out, and that nothing is out twice. */
export async function measureSending(): Promise<readonly Figure[]> {
  const dataFolder = await makeDataFolder()
  atEnd(() => removeDataFolder(dataFolder))
  const took = await toldByChild<SendingTook>('sending-child.ts', { dataFolder })
  if (took?.different !== took?.posts || !took) {
    return [unmeasured({ ...whole, note: 'The posts did not all go out.' })]
  }
  const note = 'to a network on the same machine that answers at once'
  return [
    { ...whole, value: took.seconds, note },
    { ...twice, value: took.there - took.different },
  ]
}
