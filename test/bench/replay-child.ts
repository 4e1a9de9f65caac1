/**
 * A process of its own that founds a school in the data folder of the environment, gives it learners
 * and posts who do not exist, and judges the posts under a draft of its policy. Ends with one line of
 * JSON. Everything but this file is the built program.
 * @example GATEPOST_DATA=… node replay-child.ts
 */
import type * as Dates from '../../src/domain/london-time.ts'
import type * as People from '../../src/domain/people/index.ts'
import type * as Policies from '../../src/domain/policies/index.ts'
import type * as Posts from '../../src/domain/posts/index.ts'
import { built } from './built.ts'
import { openChildDatabase } from './child-database.ts'
import { foundMeasuredSchool, must } from './measured-school.ts'
import { peakMemoryMb } from './peak-memory.ts'
import { fillWithPosts } from './sent-posts.ts'

/** What judging the posts took. */
export interface ReplayTook {
  readonly judged: number
  readonly changed: number
  readonly seconds: number
  /** The longest that anybody else waited, in milliseconds. */
  readonly longestPause: number
  readonly grewMb: number
}

const { londonDate } = await built<typeof Dates>('domain/london-time.ts')
const { loadActor } = await built<typeof People>('domain/people/index.ts')
const policies = await built<typeof Policies>('domain/policies/index.ts')
const posts = await built<typeof Posts>('domain/posts/index.ts')

const { now, database, close } = await openChildDatabase()
try {
  process.stdout.write(`${JSON.stringify(await measure())}\n`)
} finally {
  await close()
}

async function measure(): Promise<ReplayTook> {
  const school = await foundMeasuredSchool(database, 'head', now)
  const { trustId, schoolId } = school
  await database.write(trustId, (db) => fillWithPosts(db, school, now))
  const [head, { pack }] = await database.read(trustId, (db) =>
    Promise.all([
      loadActor(db, school.personId, londonDate(now)),
      policies.policyInForce(db, schoolId, londonDate(now)),
    ]),
  )
  if (!head) throw new Error('Nobody keeps the policy.')
  const source = { from: 'pack', pack: stricter(pack) } as const
  const start = { schoolIds: [schoolId], summary: 'No numbers of anybody in posts', source }
  const { draftId } = await database.write(trustId, async (db) =>
    must(await policies.startPolicyDraft(db, head, start, now)),
  )
  const today = londonDate(now)
  const asked = {
    draftId,
    schoolId,
    fromDay: `${Number(today.slice(0, 4)) - 1}-01-01`,
    untilDay: today,
  }
  return replay(trustId, async () => {
    const { replayId } = await database.write(trustId, async (db) =>
      must(await posts.startReplay(db, head, asked, now)),
    )
    const gate = posts.createGateIndexes()
    let more = true
    while (more) {
      more = await database.write(trustId, (db) => posts.replayPosts(db, gate, replayId, now))
    }
    return database.read(trustId, (db) => posts.replayOf(db, { draftId, schoolId }))
  })
}

async function replay(
  trustId: string,
  work: () => Promise<Posts.ReplayRecord | undefined>,
): Promise<ReplayTook> {
  const before = peakMemoryMb()
  let [last, longestPause] = [performance.now(), 0]
  const beat = setInterval(() => {
    longestPause = Math.max(longestPause, performance.now() - last)
    last = performance.now()
  }, 1)
  const began = performance.now()
  const record = await work()
  const seconds = (performance.now() - began) / 1000
  clearInterval(beat)
  if (record?.outcome !== 'done') throw new Error(`The replay of ${trustId} did not end well.`)
  const { judged, verdictsChanged: changed } = record
  return { judged, changed, seconds, longestPause, grewMb: peakMemoryMb() - before }
}

/** The policy that forbids what it left to a person before. */
function stricter<Pack extends Awaited<ReturnType<typeof policies.packOf>>>(pack: Pack): Pack {
  const never = {
    status: 'stated',
    value: 'never',
    alsoReads: [],
    clauses: ['maesteg:prot.5'],
  } as const
  return { ...pack, parameters: { ...pack.parameters, personal_contact_in_posts: never } }
}
