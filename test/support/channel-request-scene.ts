import type { Database } from '../../src/db/open-database.ts'
import {
  type Answers,
  decideRequest,
  REQUEST_FORM,
  requestForReader,
  saveStep,
  sendRequest,
  startRequest,
  stepDigest,
} from '../../src/domain/channels/index.ts'
import { londonDate } from '../../src/domain/london-time.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import type { StepOutcome } from '../../src/vocabulary/channel-requests.ts'
import { NOW, type PackId } from './policy.ts'
import { type StaffScene, setStaffScene } from './staff-scene.ts'

/** A school whose teacher has a line manager, and may ask for a channel. */
export interface RequestScene extends StaffScene {
  readonly database: Database
  readonly schoolId: string
  /** Their line manager is `staff.line_manager`. */
  readonly teacher: Actor
}

export async function setRequestScene(
  database: Database,
  pack: PackId = 'oldchurch',
): Promise<RequestScene> {
  const scene = await setStaffScene(database, pack)
  const { author, line_manager } = scene.staff
  await setManager(database, author, line_manager.personId)
  await database.write(scene.trustId, (db) =>
    db
      .updateTable('schools')
      .set({ mail_domains: ['larkfield.example'] })
      .execute(),
  )
  return { ...scene, database, schoolId: scene.school.schoolId, teacher: author }
}

export async function setManager(
  database: Database,
  of: Actor,
  managerId: string | null,
): Promise<void> {
  await database.write(of.trustId, (db) =>
    db
      .updateTable('people')
      .set({ line_manager_id: managerId })
      .where('person_id', '=', of.personId)
      .execute(),
  )
}

/** Every answer of a form for a channel of which nothing is wrong. */
export function completeAnswers(
  people: { readonly owner: string; readonly staff: readonly [string, string] },
  more: Answers = {},
): Answers {
  return {
    name: 'Science club',
    department: 'Science',
    reason: 'To show what the club does.',
    aims: 'More families come to the science fair.',
    benefit: 'An hour a week, for forty families.',
    contentPlan: 'A post a week about an experiment, written by the club’s teachers.',
    interaction: 'Families can comment; a teacher looks first.',
    brandUse: 'yes',
    brandHow: 'The crest in the header.',
    audience: ['families', 'staff'],
    vulnerable: 'no',
    contributors: ['staff'],
    adultsInCare: 'no',
    ownerId: people.owner,
    administrators: [...people.staff],
    moderators: [...people.staff],
    network: 'facebook',
    address: 'https://facebook.example/larkfield-science',
    recoveryAddress: 'office@larkfield.example',
    underAge: 'We look at new followers each week and remove them.',
    opensOn: '2026-12-01',
    closesOn: '2027-07-20',
    upkeepHours: '1',
    upkeep: 'The two teachers of the club take turns, also in holidays.',
    exitPlan: 'Followers are told a month before; the posts are kept in the archive.',
    success: 'Twice as many families at the fair.',
    security: 'Only families whom we know are let in.',
    personalData: ['names'],
    whoseData: 'Names of teachers; the network’s company in Ireland.',
    assessment: 'no',
    assessmentWhy: 'No child’s data goes there.',
    officerView: 'Agreed on 2 November.',
    ...more,
  }
}

/** The scene’s own complete answers. */
export function answersIn(scene: RequestScene, more: Answers = {}): Answers {
  const { head, media_officer } = scene.staff
  const people = {
    owner: head.personId,
    staff: [scene.teacher.personId, media_officer.personId],
  } as const
  return completeAnswers(people, more)
}

/** Keep a page of a request as it would come from its form. */
export async function saveAnswers(
  { database, schoolId }: Pick<RequestScene, 'database' | 'schoolId'>,
  by: Actor,
  kept: { readonly requestId: string; readonly answers: Answers },
) {
  const at = { schoolId, requestId: kept.requestId, today: londonDate(NOW) }
  return database.write(by.trustId, async (db) => {
    for (const step of REQUEST_FORM) {
      const now = await requestForReader(db, by, at)
      if (!now) throw new Error('The request is not there.')
      const seen = stepDigest(step, now.request.answers)
      const answers = { ...now.request.answers, ...kept.answers }
      const saved = await saveStep(db, by, { ...at, step, seen, answers }, NOW)
      if (!saved.ok) return saved
    }
    return { ok: true } as const
  })
}

/** A draft of the teacher’s with these answers. @returns its id */
export async function draftRequest(
  scene: Pick<RequestScene, 'database' | 'schoolId' | 'teacher'>,
  answers: Answers,
): Promise<string> {
  const { database, schoolId, teacher } = scene
  const begun = await database.write(teacher.trustId, (db) =>
    startRequest(db, teacher, { schoolId }, NOW),
  )
  if (!begun.ok) throw new Error(begun.message)
  const { requestId } = begun
  const saved = await saveAnswers(scene, teacher, { requestId, answers })
  if (!saved.ok) throw new Error(saved.message)
  return requestId
}

/** What this person sees of a request. */
export async function seenBy(
  { database, schoolId }: Pick<RequestScene, 'database' | 'schoolId'>,
  who: Actor,
  requestId: string,
) {
  const at = { schoolId, requestId, today: londonDate(NOW) }
  return database.read(who.trustId, (db) => requestForReader(db, who, at))
}

export async function send(
  scene: Pick<RequestScene, 'database' | 'schoolId' | 'teacher'>,
  requestId: string,
  by: Actor = scene.teacher,
) {
  const { database, schoolId } = scene
  const contentSha256 = (await seenBy(scene, by, requestId))?.request.contentSha256 ?? ''
  return database.write(by.trustId, (db) =>
    sendRequest(db, by, { schoolId, requestId, contentSha256 }, NOW),
  )
}

export async function decideOn(
  scene: Pick<RequestScene, 'database' | 'schoolId'>,
  by: Actor,
  made: {
    readonly requestId: string
    readonly outcome: StepOutcome
    readonly reason?: string
    readonly contentSha256?: string
    readonly now?: Date
  },
) {
  const { database, schoolId } = scene
  const { requestId, outcome, reason = 'Because.', now = NOW } = made
  const contentSha256 =
    made.contentSha256 ?? (await seenBy(scene, by, requestId))?.request.contentSha256 ?? ''
  const command = { schoolId, requestId, outcome, reason, contentSha256 }
  return database.write(by.trustId, (db) => decideRequest(db, by, command, now))
}
