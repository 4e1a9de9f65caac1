import { daysAfter } from '../domain/calendar.ts'
import { londonDate } from '../domain/london-time.ts'
import { makeReferral, makeReferralForm, recordReferralStep } from '../domain/referrals/index.ts'
import {
  openTakedown,
  openTakedownForm,
  recordTakedownStep,
  takedownStepForm,
} from '../domain/takedown-requests/index.ts'
import type { TakedownAction } from '../vocabulary/takedown-requests.ts'
import type { DemoTools } from './demo-tools.ts'
import type { DemoCases } from './lead-cases.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

const HOUR_MS = 3_600_000

interface DemoTakedown {
  readonly matterId: string
  readonly words: Readonly<Record<string, string>>
  readonly openedHoursAgo: number
  readonly steps: readonly {
    readonly action: TakedownAction
    readonly hoursAgo: number
    readonly words?: string
  }[]
}

/** Reported to a platform two days ago, so that it is to be looked at now; and asked of a colleague. */
const takedownsOf = (cases: DemoCases): readonly DemoTakedown[] => [
  {
    matterId: cases.staffAbuse,
    words: {
      route: 'platform',
      platform: 'instagram',
      reason: 'impersonation',
      reporter: 'victim',
      address: 'https://pictures.example/gwenllian.tudor.ash.',
      about: 'An account with the name and the picture of our headteacher. It is not hers.',
    },
    openedHoursAgo: 49.2,
    steps: [
      { action: 'report', hoursAgo: 49, words: 'Reported from her phone, number 4471 0938.' },
    ],
  },
  {
    matterId: cases.post,
    words: {
      route: 'person',
      platform: 'facebook',
      reason: 'policy',
      reporter: 'school',
      person: 'Cerys Marlow',
      address: 'A post in the group “Brithyll parents and friends”, on Thursday',
      about: 'Says that the head wrote the timetable “on the back of a bus ticket”.',
    },
    openedHoursAgo: 26,
    steps: [
      { action: 'preserve', hoursAgo: 25.5 },
      {
        action: 'no_disclosure',
        hoursAgo: 25,
        words: 'A joke about a timetable. Nothing in it is reported as wrong-doing.',
      },
    ],
  },
]

/** What is to be taken down because of two cases, and a referral that waits to be asked about again. */
export async function haveTakenDown(
  tools: DemoTools,
  standing: StandingSchool,
  cases: DemoCases,
): Promise<void> {
  for (const demo of takedownsOf(cases)) await takeDown(tools, standing, demo)
  await refer(tools, standing, cases.staffAbuse)
}

async function takeDown(
  tools: DemoTools,
  standing: StandingSchool,
  demo: DemoTakedown,
): Promise<void> {
  const { caseKeys: keys, database } = tools
  const lead = holder(standing, 'dsl')
  const at = (hoursAgo: number) => new Date(tools.now().getTime() - hoursAgo * HOUR_MS)
  await database.write(lead.trustId, async (db) => {
    const command = { ...openTakedownForm.parse(demo.words), matterId: demo.matterId }
    const opening = { keys, now: at(demo.openedHoursAgo) }
    const { requestId } = must(await openTakedown(db, lead, command, opening))
    for (const { action, hoursAgo, words } of demo.steps) {
      const step = { ...takedownStepForm.parse({ action, words }), requestId }
      must(await recordTakedownStep(db, lead, step, { keys, now: at(hoursAgo) }))
    }
  })
}

async function refer(tools: DemoTools, standing: StandingSchool, matterId: string): Promise<void> {
  const { caseKeys: keys, database } = tools
  const lead = holder(standing, 'dsl')
  const made = new Date(tools.now().getTime() - 49 * HOUR_MS)
  const asked = new Date(tools.now().getTime() - 26 * HOUR_MS)
  const form = makeReferralForm.parse({
    bodyKey: 'posh-helpline',
    reason: 'The account goes on writing to parents. Can you ask the network on our behalf?',
    spokeTo: 'Whoever answered the telephone',
    reference: 'H-20418',
    chaseOn: daysAfter(londonDate(made), 1),
  })
  await database.write(lead.trustId, async (db) => {
    const referral = must(await makeReferral(db, lead, { ...form, matterId }, { keys, now: made }))
    const step = {
      referralId: referral.referralId,
      matterId,
      kind: 'chased',
      words: 'They have it, and will ring when the network answers.',
      chaseOn: daysAfter(londonDate(asked), 1),
    } as const
    must(await recordReferralStep(db, lead, step, { keys, now: asked }))
  })
}
