import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS } from '../../tools/setup/program.js'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { type Figure, unmeasured } from './figure.ts'
import type { SendingTook } from './sending-child.ts'
import { atEnd } from './tidy-up.ts'

const CHILD = fileURLToPath(new URL('./sending-child.ts', import.meta.url))
const LIMIT_MS = 300_000
const group = '500 posts due at one moment, one of two workers killed in the middle'
const whole = { group, what: 'until all are known to be out', unit: 's', target: 60 } as const
const twice = { group, what: 'posts that are there twice', unit: '', target: 0 } as const

/** How long it takes until everything that is due at one moment is out, and that nothing is out twice. */
export async function measureSending(): Promise<readonly Figure[]> {
  const dataFolder = await makeDataFolder()
  atEnd(() => removeDataFolder(dataFolder))
  const took = await sendInChild(dataFolder)
  if (took?.different !== took?.posts || !took) {
    return [unmeasured({ ...whole, note: 'The posts did not all go out.' })]
  }
  const note = 'to a network on the same machine that answers at once'
  return [
    { ...whole, value: took.seconds, note },
    { ...twice, value: took.there - took.different },
  ]
}

async function sendInChild(dataFolder: string): Promise<SendingTook | undefined> {
  const child = spawn(process.execPath, [...NODE_FLAGS, CHILD], {
    env: { ...process.env, GATEPOST_DATA: dataFolder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LIMIT_MS,
  })
  const exit = once(child, 'exit')
  atEnd(async () => {
    child.kill()
    await exit
  })
  const [said, [code]] = await Promise.all([text(child.stdout), exit])
  return code === 0 ? (JSON.parse(said) as SendingTook) : undefined
}
