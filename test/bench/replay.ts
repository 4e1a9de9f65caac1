import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS } from '../../tools/setup/program.js'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { type Figure, unmeasured } from './figure.ts'
import type { ReplayTook } from './replay-child.ts'
import { atEnd } from './tidy-up.ts'

const CHILD = fileURLToPath(new URL('./replay-child.ts', import.meta.url))
const POSTS = 10_000
const TARGET_S = 20
const LIMIT_MS = 240_000
const group = 'What a draft of the policy would decide otherwise, over 10,000 posts'
const whole = { group, what: 'judging each under both', unit: 's', target: TARGET_S } as const

/** How long it takes to judge years of posts once more, and what it asks of the process meanwhile. */
export async function measureReplay(): Promise<readonly Figure[]> {
  const dataFolder = await makeDataFolder()
  atEnd(() => removeDataFolder(dataFolder))
  const took = await replayInChild(dataFolder)
  if (took?.judged !== POSTS) {
    const note = took ? `Only ${took.judged} were judged.` : 'The replay did not end well.'
    return [unmeasured({ ...whole, note })]
  }
  return [
    {
      ...whole,
      value: took.seconds,
      note: `${took.changed} would get another verdict; 1,500 learners on the register`,
    },
    { group, what: 'longest pause for everybody else', value: took.longestPause, unit: 'ms' },
    { group, what: 'memory beyond what the process held', value: took.grewMb, unit: 'MB' },
  ]
}

async function replayInChild(dataFolder: string): Promise<ReplayTook | undefined> {
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
  return code === 0 ? (JSON.parse(said) as ReplayTook) : undefined
}
