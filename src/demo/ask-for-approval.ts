import { daysAfter } from '../domain/calendar.ts'
import {
  type Answers,
  decideRequest,
  REQUEST_FORM,
  requestForReader,
  saveStep,
  sendRequest,
  startRequest,
  stepDigest,
} from '../domain/channels/index.ts'
import { londonDate } from '../domain/london-time.ts'
import type { Actor } from '../domain/people/index.ts'
import {
  askPermission,
  decidePermission,
  permissionDigest,
  permissionForReader,
  writeReply,
} from '../domain/permissions-asked/index.ts'
import type { PermissionKind } from '../vocabulary/asked-permissions.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

type Db = Parameters<Parameters<DemoTools['database']['write']>[1]>[0]

/** A demo school on a day, with those of its people who ask and decide. */
interface Asking {
  readonly schoolId: string
  readonly teacher: Actor
  readonly manager: Actor
  readonly head: Actor
  readonly media: Actor
  readonly office: Actor
  /** The school’s own page. */
  readonly channelId: string
  readonly at: Date
}

/**
 * Have a teacher of a demo school ask for a channel, which its line manager has approved, and fill the
 * small registers: the crest on a poster, a museum as a friend, a call, a forum, a newspaper’s question.
 */
export async function askForApproval(
  { database }: Pick<DemoTools, 'database'>,
  standing: StandingSchool,
  at: Date,
): Promise<void> {
  const teacher = standing.school.adults.find(({ roles }) => roles.join() === 'author')
  const asker = standing.adults.get(teacher?.name ?? '')
  if (!asker) throw new Error(`${standing.school.name} has no teacher.`)
  const asking: Asking = {
    schoolId: standing.schoolId,
    teacher: asker,
    manager: holder(standing, 'line_manager'),
    head: holder(standing, 'head'),
    media: holder(standing, 'media_officer'),
    office: holder(standing, 'office'),
    channelId: standing.channels.find(({ network }) => network === 'hosted')?.channelId ?? '',
    at,
  }
  await database.write(asker.trustId, async (db) => {
    await askForChannel(db, asking)
    for (const kind of [
      'brand',
      'friend',
      'call',
      'outside_site',
      'enquiry',
      'work_use',
    ] as const) {
      await askFor(db, asking, kind)
    }
  })
}

async function askForChannel(db: Db, asking: Asking): Promise<void> {
  const { schoolId, teacher, manager, at } = asking
  const { requestId } = must(await startRequest(db, teacher, { schoolId }, at))
  const here = { schoolId, requestId }
  const digest = async () => {
    const view = await requestForReader(db, teacher, { ...here, today: londonDate(at) })
    return view?.request.contentSha256 ?? ''
  }
  const answers = channelAnswers(asking)
  for (const step of REQUEST_FORM) {
    const seen = stepDigest(step, {})
    must(await saveStep(db, teacher, { ...here, step, seen, answers }, at))
  }
  must(await sendRequest(db, teacher, { ...here, contentSha256: await digest() }, at))
  const decision = {
    ...here,
    contentSha256: await digest(),
    outcome: 'approved',
    reason: 'Families have asked for this since the spring. Start small.',
  } as const
  must(await decideRequest(db, manager, decision, at))
}

function channelAnswers({ teacher, media, head, at }: Asking): Answers {
  const staff = [teacher.personId, media.personId]
  const today = londonDate(at)
  return {
    name: 'Garden diary',
    department: 'Outdoor learning',
    reason: 'To show what grows in the school garden, week by week.',
    aims: 'More families help in the garden, and children read about their own work.',
    benefit: 'One short entry a week, written with the class.',
    contentPlan: 'Photos of plants and drawings by the class; no faces.',
    interaction: 'Nobody comments; families can answer in the class book.',
    brandUse: 'yes',
    brandHow: 'The crest at the top of the page.',
    audience: ['own_pupils', 'families'],
    audienceAgeFrom: '7',
    audienceAgeTo: '9',
    vulnerable: 'no',
    contributors: ['own_pupils', 'staff'],
    contributorAgeFrom: '7',
    contributorAgeTo: '9',
    adultsInCare: 'no',
    parentsPlan: 'A letter home, with a slip to send back.',
    ownerId: head.personId,
    administrators: staff,
    moderators: staff,
    network: 'hosted',
    underAge: 'The page is the school’s own and asks nobody for an account.',
    opensOn: daysAfter(today, 60),
    closesOn: daysAfter(today, 300),
    upkeepHours: '1',
    upkeep: 'The two of us in turns; it pauses in the holidays.',
    exitPlan: 'Families are told at the summer fair; the entries go into the archive.',
    success: 'At least ten families in the garden each month.',
    security: 'Only staff can add to it, and one of us looks at each entry first.',
    personalData: ['work'],
    whoseData: 'Drawings by the class, on the school’s own computer.',
    assessment: 'no',
    assessmentWhy: 'Nothing leaves the school’s own computer.',
    officerView: 'Content with it as described.',
  }
}

async function askFor(db: Db, asking: Asking, kind: PermissionKind): Promise<void> {
  const { schoolId, teacher, at } = asking
  const answers = { ...permissionAnswers(asking)[kind] }
  const asked = must(await askPermission(db, teacher, { schoolId, kind, answers }, at))
  const here = { schoolId, kind, permissionId: asked.permissionId }
  const { head, media, office } = asking
  if (kind === 'enquiry') {
    const reply =
      'The fair is on Saturday from ten. Everybody is welcome, and so is your photographer.'
    must(await writeReply(db, teacher, { ...here, reply }, at))
  }
  // The call and the newspaper’s question still wait; the others have passed their first or every step.
  const deciders = {
    brand: [media, head],
    friend: [office, head],
    outside_site: [asking.manager],
    work_use: [head],
  }
  for (const by of kind in deciders ? deciders[kind as keyof typeof deciders] : []) {
    const view = await permissionForReader(db, by, { ...here, today: londonDate(at) })
    const contentSha256 = view ? permissionDigest(view.permission) : ''
    const decision = { ...here, contentSha256, outcome: 'approved', reason: 'Agreed.' } as const
    must(await decidePermission(db, by, decision, at))
  }
}

function permissionAnswers({ office, channelId, at }: Asking): Record<PermissionKind, Answers> {
  const today = londonDate(at)
  return {
    work_use: {
      title: 'The garden diary on the school page',
      purpose: 'A short entry each week for families.',
      device: 'school',
      endsOn: daysAfter(today, 240),
    },
    name_employer: {
      title: 'LinkedIn',
      purpose: 'To be found by colleagues who teach outdoors.',
      endsOn: daysAfter(today, 240),
    },
    brand: {
      title: 'The crest on the posters of the garden day',
      where: 'On the fence, in the shops and at the library.',
      purpose: 'Families know at once whose garden day it is.',
      endsOn: daysAfter(today, 90),
    },
    friend: {
      title: 'Wexbourne Museum',
      what: 'organisation',
      channelId,
      adds: 'Photos of old garden tools for the garden diary.',
      found: 'They wrote to the school after the open day.',
      vetterId: office.personId,
      endsOn: daysAfter(today, 240),
    },
    call: {
      title: 'Grandparents who garden',
      where: 'In the newsletter and on the news page.',
      words: 'Do you know about beans? Come and tell the class.',
      answers: 'To the office, which passes them on to the class teacher.',
      endsOn: daysAfter(today, 60),
    },
    outside_site: {
      title: 'The county’s forum of school gardens',
      address: 'https://gardens.example/forum',
      purpose: 'Schools lend each other seeds and advice there.',
      who: 'The class teacher, about plants alone.',
      endsOn: daysAfter(today, 240),
    },
    enquiry: {
      title: 'The Wexbourne Courier',
      how: 'phone',
      words: 'Whether they may come to the garden day with a photographer.',
      reach: 'By phone before Thursday noon; the office has the number.',
    },
  }
}
