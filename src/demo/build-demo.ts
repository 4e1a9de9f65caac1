import { withdrawConsent } from '../domain/consent/index.ts'
import { londonDate } from '../domain/london-time.ts'
import { hashPassword, loadActor } from '../domain/people/index.ts'
import { type ReceivedPhoto, receivePhoto } from '../domain/posts/index.ts'
import { foundTrust } from '../domain/schools/index.ts'
import { sweepAfter } from '../domain/withdrawal/index.ts'
import type { Installation } from '../installation.ts'
import { askForApproval } from './ask-for-approval.ts'
import type { DemoTools } from './demo-tools.ts'
import { drawScene, type Scene } from './drawings.ts'
import { fillRegister } from './fill-register.ts'
import { handOverFile } from './hand-over-file.ts'
import { haveTakenDown } from './have-taken-down.ts'
import { joinAnAccount } from './join-account.ts'
import { keepChannels, lookAtChannels, neglectChannels } from './keep-channels.ts'
import { keepEvidence } from './keep-evidence.ts'
import { keepInContact } from './keep-in-contact.ts'
import { keepTwoRegisters } from './keep-two-registers.ts'
import { knowOutsideBodies } from './know-outside-bodies.ts'
import { leadCases } from './lead-cases.ts'
import { reviewPolicy, signPolicies } from './live-policy.ts'
import { moderateComments } from './moderate-comments.ts'
import { must } from './must.ts'
import { addPeopleWithoutEmail } from './people-without-email.ts'
import { planSchool } from './plan-school.ts'
import { DEMO_POSTS } from './posts.ts'
import { reportConcerns } from './report-concerns.ts'
import { scanOldPolicy } from './scan-old-policy.ts'
import { DEMO_SCHOOLS, DEMO_TRUST } from './schools.ts'
import { sendMails } from './send-mails.ts'
import { answerOne, askForLargePrint, translatePolicy } from './serve-policy.ts'
import { holder, type StandingSchool, setUpSchool } from './set-up-school.ts'
import { trainPeople } from './train-people.ts'
import { walkPost } from './walk-post.ts'

const DAY_MS = 24 * 3_600_000
/** The demo began before its oldest post. */
const FOUNDED_DAYS_AGO = 45
/** The place in the list of the school whose channels want something. */
const NEGLECTS = 2
/** The day after, the first of its people signed their policies. */
const SIGNED_DAYS_AGO = 44

/**
 * Build the demo trust into an empty installation with the product's own commands, so that its
 * trail is a true one: five schools, their people, registers, answers of families, and posts in
 * every state. All of it or none: a kill in the middle leaves the installation empty.
 * @param password what every person of the demo signs in with
 * @returns whether it was built now; an installation with a trust in it is left alone
 */
export async function buildDemo(installation: Installation, password: string): Promise<boolean> {
  if ((await installation.database.allTrusts()).length > 0) return false
  // Looking at pictures takes seconds, for which no transaction should stand open.
  const pictures = await drawPictures(installation)
  await installation.database.together((database) =>
    buildWithin({ ...installation, database }, { password, pictures }),
  )
  return true
}

async function buildWithin(
  installation: DemoTools,
  { password, pictures }: { readonly password: string; readonly pictures: Pictures },
): Promise<void> {
  const { database } = installation
  const now = installation.now()
  const founded = morning(now, FOUNDED_DAYS_AGO)
  const passwordHash = await hashPassword(password)
  const { trustId, administratorId } = await foundTrust(
    database,
    {
      ...DEMO_TRUST,
      administrator: { name: 'Ada Winterbourne', email: 'admin@ambermere.example', passwordHash },
    },
    founded,
  )
  const administrator = await database.read(trustId, (db) =>
    loadActor(db, administratorId, londonDate(founded)),
  )
  if (!administrator) throw new Error('The demo has no administrator.')
  const setUp = { trustId, administrator, passwordHash, at: founded }
  const schools = await setUpSchools(installation, setUp)
  await walkPosts(installation, schools, pictures)
  for (const [nth, { standing }] of schools.entries()) {
    await lookAtChannels(installation, standing, morning(now, 6))
    if (nth === NEGLECTS) await neglectChannels(installation, standing, now)
  }
  for (const { standing, learners } of schools) {
    await withdrawOne(installation, standing, learners[0] ?? '')
  }
  const [first, second] = schools
  if (first) {
    await servePolicy(installation, first.standing)
    await reportConcerns(installation, first.standing)
    await goWrong(installation, first.standing)
    await joinAnAccount(installation, first.standing, morning(now, 2))
    await keepInContact(installation, first.standing, first.learners.slice(10))
  }
  const third = schools[2]
  if (third) await scanOldPolicy(installation, third.standing, morning(now, 1))
  if (second) await moderateComments(installation, second.standing, second.learners[7] ?? '')
  if (second) {
    await askForLargePrint(installation, second.standing, morning(now, 1))
    await askForApproval(installation, second.standing, morning(now, 3))
  }
  await sendMails(installation, trustId)
}

/** What went wrong at one school, with what is kept of it and whom it was taken to. */
async function goWrong(installation: DemoTools, standing: StandingSchool): Promise<void> {
  const now = installation.now()
  const known = { on: morning(now, 30), today: londonDate(now) }
  await knowOutsideBodies(installation, standing, known)
  const cases = await leadCases(installation, standing)
  await keepEvidence(installation, standing, cases)
  await haveTakenDown(installation, standing, cases)
  const { schoolId } = standing
  await handOverFile(installation, { schoolId, lead: holder(standing, 'dsl') })
  await keepTwoRegisters(installation, standing)
}

/** What one school did with its policy since it adopted it. */
async function servePolicy(installation: DemoTools, standing: StandingSchool): Promise<void> {
  const now = installation.now()
  await addPeopleWithoutEmail(installation, standing, morning(now, 40))
  const at = { asked: morning(now, 20), answered: morning(now, 19) }
  await answerOne(installation, standing, at)
  await translatePolicy(installation, standing, morning(now, 10))
  await reviewPolicy(installation, standing, now)
}

/** The demo's pictures, cleaned and looked through. */
type Pictures = ReadonlyMap<Scene, ReceivedPhoto>

interface FilledSchool {
  readonly standing: StandingSchool
  readonly learners: string[]
}

async function setUpSchools(
  installation: DemoTools,
  setUp: Parameters<typeof setUpSchool>[2],
): Promise<FilledSchool[]> {
  const schools: FilledSchool[] = []
  for (const [index, school] of DEMO_SCHOOLS.entries()) {
    const standing = await setUpSchool(installation, school, setUp)
    const learners = await fillRegister(installation, standing, { index, at: setUp.at })
    const { administrator: keeper, at } = setUp
    await trainPeople(installation, { standing, keeper, at, now: installation.now() })
    await keepChannels(installation, standing, at)
    await signPolicies(installation, standing, morning(installation.now(), SIGNED_DAYS_AGO))
    await planSchool(installation, standing, at)
    schools.push({ standing, learners })
  }
  return schools
}

async function drawPictures(
  installation: Pick<DemoTools, 'photos' | 'media' | 'eyes'>,
): Promise<Pictures> {
  const pictures = new Map<Scene, ReceivedPhoto>()
  const scenes = new Set(DEMO_POSTS.flatMap((post) => post.photos?.map((one) => one.scene) ?? []))
  for (const scene of scenes) {
    const file = { name: `${scene}.jpg`, bytes: await drawScene(scene) }
    const received = await receivePhoto(installation, file)
    if (received.kind !== 'received') throw new Error(`The demo: ${received.message}`)
    const picture = await installation.media.read(received.sha256)
    const sight = picture && (await installation.eyes.look(picture))
    pictures.set(scene, sight ? { ...received, sight } : received)
  }
  return pictures
}

/** The oldest posts first, whichever school they are of: the trail tells them in that order. */
async function walkPosts(
  installation: DemoTools,
  schools: readonly FilledSchool[],
  pictures: Pictures,
): Promise<void> {
  const now = installation.now()
  const oldestFirst = [...DEMO_POSTS].sort((a, b) => b.daysAgo - a.daysAgo)
  for (const [number, demo] of oldestFirst.entries()) {
    const at = morning(now, demo.daysAgo)
    for (const { standing, learners } of schools) {
      // Whoever approves at their school writes nothing here: nobody approves their own post.
      const teachers = standing.school.adults.filter((adult) => adult.roles.join() === 'author')
      const author = standing.adults.get(teachers[number % teachers.length]?.name ?? '')
      if (!author) throw new Error(`${standing.school.name} has no teacher.`)
      // The sports day pictures the first learners; theirs is the withdrawal shown in the demo.
      const pictured = learners.slice(demo.daysAgo === 14 ? 0 : 5 + number)
      await walkPost({ installation, standing, author, pictures, learners: pictured, at }, demo)
    }
  }
}

/** A school morning that many days ago; never later than now. */
function morning(now: Date, daysAgo: number): Date {
  const at = new Date(now.getTime() - daysAgo * DAY_MS)
  at.setUTCHours(10, 20, 0, 0)
  return at < now ? at : now
}

/** One family takes its yes back, so that a takedown by hand stands open at each school. */
async function withdrawOne(
  installation: DemoTools,
  standing: StandingSchool,
  learnerId: string,
): Promise<void> {
  const office = holder(standing, 'office')
  const now = installation.now()
  await installation.database.write(office.trustId, async (db) => {
    const yes = await db
      .selectFrom('consents')
      .select('consent_id')
      .where('learner_id', '=', learnerId)
      .where('answer', '=', 'given')
      .where('verified', '=', 'verified')
      .executeTakeFirstOrThrow()
    const withdrawn = await withdrawConsent(db, office, { consentId: yes.consent_id }, now)
    must(await sweepAfter(db, `person:${office.personId}`, withdrawn, now))
  })
}
