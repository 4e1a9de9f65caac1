import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { drawPeople } from '../../../test/support/photos/faces.ts'
import { type EyesFault, PhotoEyes } from './photo-eyes.ts'

const faults: EyesFault[] = []
const eyes = new PhotoEyes((fault) => faults.push(fault))
const photo = await drawPeople({ width: 1200, height: 900 }, [
  { x: 600, y: 450, size: 200, look: 1, tilt: 0 },
])

afterAll(() => eyes.close())

/** Processes that this one started and that run now, by what runs in them. */
async function lookers(part: 'face-process' | 'reader-process'): Promise<number[]> {
  const path = `/proc/self/task/${process.pid}/children`
  const children = (await readFile(path, 'utf8')).trim().split(' ').map(Number)
  const commands = await Promise.all(
    children.map(async (pid) => [pid, await readFile(`/proc/${pid}/cmdline`, 'utf8')] as const),
  )
  return commands.filter(([, command]) => command.includes(part)).map(([pid]) => pid)
}

describe.runIf(process.platform === 'linux')('PhotoEyes whose processes are killed', () => {
  it.each([
    ['face-process', 'faces', /counts faces stopped/],
    ['reader-process', 'writing', /reads writing in photos stopped/],
  ] as const)(
    'says so when %s is killed at work, and sees the next photo',
    async (process_, part, words) => {
      faults.length = 0
      const looking = eyes.look(photo)
      await expect.poll(() => lookers(process_).then((pids) => pids.length)).toBe(1)
      for (const pid of await lookers(process_)) process.kill(pid, 'SIGKILL')
      const seen = await looking
      expect(seen).toMatchObject({ kind: 'failed', reason: expect.stringMatching(words) })
      await expect.poll(() => faults).toMatchObject([{ part, why: 'stopped', signal: 'SIGKILL' }])
      const next = await eyes.look(photo)
      expect(next?.kind === 'seen' && next.faces.length).toBe(1)
    },
  )
})
