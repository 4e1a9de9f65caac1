import { makeFormToken, reportInPublic, reportSignedIn } from '../domain/concerns/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

const HOUR_MS = 3_600_000

/** Two concerns at a school: a parent's without a name, and a colleague's with theirs. */
export async function reportConcerns(tools: DemoTools, standing: StandingSchool): Promise<void> {
  const now = tools.now()
  await aParentReports(tools, standing, new Date(now.getTime() - 30 * HOUR_MS))
  await aColleagueReports(tools, standing, new Date(now.getTime() - 3 * HOUR_MS))
}

async function aParentReports(tools: DemoTools, standing: StandingSchool, now: Date) {
  const { secret, caseKeys: keys, database } = tools
  const { schoolId } = standing
  const { trustId } = holder(standing, 'head')
  const report = {
    trustId,
    schoolId,
    reporter: 'parent',
    about: 'online',
    happened:
      'There is a group in which somebody posts pictures of children from our bus, with nasty words. My daughter is in three of them and does not want to go to school.',
    who: 'A pupil of year 9, I think',
    when: 'Since half-term',
    where: 'bus-gossip.example/g/morning',
    subjectRole: null,
    route: 'usual',
    name: '',
    reach: '',
    website: '',
    token: makeFormToken(secret, schoolId, now),
    address: '192.0.2.9',
  } as const
  must(await reportInPublic(database, report, { keys, secret, now }))
}

async function aColleagueReports(tools: DemoTools, standing: StandingSchool, now: Date) {
  const { secret, caseKeys: keys, database } = tools
  const { schoolId } = standing
  const author = holder(standing, 'author')
  const report = {
    schoolId,
    about: 'staff_abuse',
    happened:
      'An account with my picture and my name, which is not mine, writes to parents. Two of them asked me about it this morning.',
    who: '',
    when: 'Yesterday evening',
    where: 'Instagram, under my name with a full stop behind it',
    personId: null,
    subjectRole: null,
    route: 'usual',
    named: 'yes',
    token: makeFormToken(secret, schoolId, now),
  } as const
  await database.write(author.trustId, async (db) =>
    must(await reportSignedIn(db, author, report, { keys, secret, now })),
  )
}
