import { randomUUID } from 'node:crypto'
import { daysAfter } from '../domain/calendar.ts'
import {
  askPermit,
  askPermitForm,
  decidePermit,
  logContact,
  noteParents,
  reportContact,
  reportContactForm,
} from '../domain/contact/index.ts'
import { londonDate } from '../domain/london-time.ts'
import type { Actor } from '../domain/people/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

const DAY_MS = 24 * 3_600_000

const LOG = [
  { daysAgo: 6, purpose: 'Kit list', summary: 'Reminded both of boots and a torch.' },
  { daysAgo: 4, purpose: 'Meeting point', summary: 'The bus leaves at eight, from the side gate.' },
  { daysAgo: 2, purpose: 'Weather', summary: 'Saturday moves to Sunday because of the wind.' },
] as const

/** A teacher who is nothing else. */
function teacherOf({ adults }: StandingSchool): Actor {
  const found = [...adults.values()].find(({ roles }) =>
    roles.every(({ role }) => role === 'author'),
  )
  if (!found) throw new Error('The demo school has no teacher.')
  return found
}

/** At one demo school: leave for contact with its log, and a report that waits for the safeguarding lead. */
export async function keepInContact(
  tools: DemoTools,
  standing: StandingSchool,
  learners: readonly string[],
): Promise<void> {
  const now = tools.now()
  const author = teacherOf(standing)
  const agreed = await agreedContact(
    tools,
    standing,
    learners,
    new Date(now.getTime() - 8 * DAY_MS),
  )
  for (const { daysAgo, purpose, summary } of LOG) {
    const at = new Date(now.getTime() - daysAgo * DAY_MS)
    const command = { ...agreed, happenedAt: at, purpose, summary }
    const sealing = { keys: tools.caseKeys, now: at }
    await tools.database.write(author.trustId, async (db) =>
      must(await logContact(db, author, command, sealing)),
    )
  }
  await reportOne(tools, standing, author)
}

async function agreedContact(
  { database, caseKeys: keys }: DemoTools,
  standing: StandingSchool,
  learners: readonly string[],
  at: Date,
) {
  const { schoolId } = standing
  const [author, head] = [teacherOf(standing), holder(standing, 'head')]
  const learnerIds = learners.slice(0, 2)
  const wish = askPermitForm.parse({
    schoolId,
    learnerIds,
    purpose: 'Times and places for the mountain walk',
    account: 'school',
    place: 'The school’s Teams, group “Mountain walk”',
    seen: 'others',
    whose: 'school',
    device: 'Trip phone 2',
    family: 'no',
    endsOn: daysAfter(londonDate(at), 30),
  })
  return database.write(author.trustId, async (db) => {
    const { permitId } = must(await askPermit(db, author, wish, at))
    const parents = {
      schoolId,
      permitId,
      learnerIds,
      parents: 'agreed',
      on: londonDate(at),
      how: 'paper',
      who: 'Forms of both mothers, in the office folder',
    } as const
    must(await noteParents(db, author, parents, { keys, now: at }))
    const decision = { schoolId, permitId, revision: 2, outcome: 'approved', reason: '' } as const
    must(await decidePermit(db, head, decision, at))
    return { schoolId, permitId }
  })
}

async function reportOne(
  { database, caseKeys: keys, now }: DemoTools,
  { schoolId }: StandingSchool,
  author: Actor,
): Promise<void> {
  const report = reportContactForm.parse({
    schoolId,
    reportId: randomUUID(),
    from: 'former_learner',
    who: 'Left in summer, about 16; the account is called “fern.and.fox”',
    where: 'A friend request on Instagram',
    asked: 'Wrote that they miss the art room, and asked whether we could stay in touch.',
    answered: 'no',
    safe: 'yes',
  })
  const at = new Date(now().getTime() - DAY_MS / 4)
  await database.write(author.trustId, async (db) =>
    must(await reportContact(db, author, report, { keys, now: at })),
  )
}
