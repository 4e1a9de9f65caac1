import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { type Figure, unmeasured } from './figure.ts'
import type { ReplayTook } from './replay-child.ts'
import { atEnd } from './tidy-up.ts'
import { toldByChild } from './told-by-child.ts'

const POSTS = 10_000
const TARGET_S = 20
const group = 'What a draft of the policy would decide otherwise, over 10,000 posts'
const whole = { group, what: 'judging each under both', unit: 's', target: TARGET_S } as const

/** How long it takes to judge years of posts once more, and what it asks of the process meanwhile. */
export async function measureReplay(): Promise<readonly Figure[]> {
  const dataFolder = await makeDataFolder()
  atEnd(() => removeDataFolder(dataFolder))
  const took = await toldByChild<ReplayTook>('replay-child.ts', { dataFolder })
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
