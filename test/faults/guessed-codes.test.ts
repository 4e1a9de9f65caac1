import { randomInt } from 'node:crypto'
import { Agent, request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INSTALLATION } from '../../src/db/open-database.ts'
import { makeSealingKey, readSealingKeys } from '../../src/domain/sealing/index.ts'
import { type ConcernScene, concernIn, setConcernScene } from '../support/concern-scene.ts'
import { openTestInstallation } from '../support/installation.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'

/** The letters of a code: 32 of them twenty times is 2^100. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Each letter of the right code changed to every other, and as many again by chance. */
const NEIGHBOURS = 20 * (LETTERS.length - 1)
const BY_CHANCE = 1_500
const AT_ONCE = 20
const LIMIT = 600_000

const database = await openWorld()
const caseKeys = readSealingKeys(makeSealingKey())
const agent = new Agent({ keepAlive: false, maxSockets: AT_ONCE })
let site: Site
let scene: ConcernScene

beforeAll(async () => {
  site = await openSite(await openTestInstallation(database, { caseKeys }))
  scene = await setConcernScene(database, 'maesteg', caseKeys)
})
afterAll(() => agent.destroy())

interface Answer {
  readonly status: number
  readonly html: string
}

/** Ask the running server with a code, from an address of this computer's own net. */
function come(code: string, from: string): Promise<Answer> {
  const url = new URL(`/s/${scene.slug}/concern/return`, site.origin)
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: site.origin }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers, localAddress: from }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, html: Buffer.concat(chunks).toString() })
      })
    })
    sent.on('error', reject)
    sent.end(new URLSearchParams({ code }).toString())
  })
}

/** Only Linux answers on the whole of 127.0.0.0/8. */
const addressOf = (nth: number) =>
  process.platform === 'linux'
    ? `127.${1 + (nth % 7)}.${(nth >> 6) % 256}.${1 + (nth % 64)}`
    : '127.0.0.1'

const byChance = () =>
  Array.from({ length: 20 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')

function neighboursOf(code: string): readonly string[] {
  const letters = code.replaceAll('-', '')
  return [...letters].flatMap((right, at) =>
    [...LETTERS].flatMap((letter) =>
      letter === right ? [] : [letters.slice(0, at) + letter + letters.slice(at + 1)],
    ),
  )
}

/**
 * A code is 20 letters of 32, 2^100 of them. With 10,000 concerns at a school one guess finds one with a chance of
 * 10^4 / 2^100, which is 8 in 10^27. Ten thousand guesses a second for ten years are 3.2 * 10^12 and find one with a
 * chance of 1 in 4 * 10^13. What stands to be shown is that no answer leads nearer, that a flood keeps nobody out, and
 * that nothing is left of it.
 */
it(
  'finds no code among thousands of guesses, while whoever has theirs gets in from anywhere',
  async () => {
    const { code } = await concernIn(scene, { happened: 'Quillmere waits at the gate' })
    const guesses = [...neighboursOf(code), ...Array.from({ length: BY_CHANCE }, byChance)]
    expect(guesses).toHaveLength(NEIGHBOURS + BY_CHANCE)
    const counted = await rowsOfLimits()
    const wrong: Answer[] = []
    const right: Answer[] = []
    for (let nth = 0; nth < guesses.length; nth += AT_ONCE) {
      const some = guesses.slice(nth, nth + AT_ONCE)
      const flood = some.map((guess, more) => come(guess, addressOf(nth + more)))
      // Now and then the reporter, from elsewhere and from where the flood comes from.
      if (nth % 400 === 0) {
        right.push(...(await Promise.all([come(code, '127.0.0.1'), come(code, addressOf(nth))])))
      }
      wrong.push(...(await Promise.all(flood)))
    }
    expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([422]))
    const told = wrong.filter(({ html }) => html.includes('There is nothing with this code here'))
    expect(told).toHaveLength(guesses.length)
    expect(wrong.some(({ html }) => html.includes('Quillmere'))).toBe(false)
    expect(right.length).toBeGreaterThan(5)
    for (const { status, html } of right) {
      expect([status, html.includes('Quillmere waits at the gate')]).toEqual([200, true])
    }
    expect(await rowsOfLimits()).toBe(counted)
  },
  LIMIT,
)

it(
  'answers every wrong code in the same words, how near it may be',
  async () => {
    const { code } = await concernIn(scene)
    const [near = ''] = neighboursOf(code)
    const alike = async (typed: string) =>
      (await come(typed, '127.0.0.1')).html.replaceAll(typed, '').replaceAll(/\s+/g, ' ')
    const first = await alike(near)
    expect(await alike(byChance())).toBe(first)
    expect(await alike(code.replaceAll('-', '').slice(0, 19))).toBe(first)
    expect(await alike('what-is-this')).toBe(first)
  },
  LIMIT,
)

/** How many addresses, or other things with a limit, are counted. */
async function rowsOfLimits(): Promise<number> {
  const { attempts } = await database.read(INSTALLATION, (db) =>
    db
      .selectFrom('sign_in_attempts')
      .select((of) => of.fn.countAll<number>().as('attempts'))
      .executeTakeFirstOrThrow(),
  )
  return Number(attempts)
}
