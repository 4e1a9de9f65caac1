import {
  answerTriage,
  decideTriage,
  nameCasePerson,
  openCase,
  recordStep,
  type StepInput,
  tellLowLevel,
} from '../domain/cases/index.ts'
import type { RecordedStep, TriageAnswers } from '../policy/cases/index.ts'
import type { CasePersonKind, CaseRoute } from '../vocabulary/cases.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

const HOUR_MS = 3_600_000

interface DemoCase {
  readonly title: string
  readonly hoursAgo: number
  readonly answers: TriageAnswers
  readonly route: CaseRoute
  readonly people: readonly {
    readonly part: 'subject' | 'target'
    readonly kind: CasePersonKind
    /** The first who holds this role. */
    readonly role?: string
    readonly name?: string
  }[]
  readonly steps: readonly (readonly [RecordedStep, Partial<StepInput>])[]
}

/** An allegation whose officer was contacted, a member of staff abused online, and a post of a colleague. */
const CASES: readonly DemoCase[] = [
  {
    title: 'Messages late at night',
    hoursAgo: 5,
    answers: {
      danger: 'no',
      subjects: ['volunteer'],
      target: 'learner_here',
      harm: ['risk'],
      online: 'no',
      policies: ['safeguarding', 'conduct'],
    },
    route: 'allegation',
    people: [{ part: 'subject', kind: 'volunteer', name: 'A volunteer of the choir' }],
    steps: [
      [
        'officer_contacted',
        {
          facts: { mayTell: 'no' },
          words: {
            officer: 'The duty officer of the council',
            advice:
              'Do not speak with the volunteer yet. Keep the messages. A meeting is on Monday.',
          },
        },
      ],
    ],
  },
  {
    title: 'An account in the name of a teacher',
    hoursAgo: 50,
    answers: {
      danger: 'no',
      subjects: ['unknown'],
      target: 'staff',
      harm: ['none'],
      online: 'yes',
      policies: ['behaviour', 'data'],
    },
    route: 'staff_abuse',
    people: [
      { part: 'subject', kind: 'unknown' },
      { part: 'target', kind: 'employee', role: 'author' },
    ],
    steps: [
      [
        'support_offered',
        {
          facts: { taken: 'taken' },
          words: { what: 'A talk with the deputy head, and the counselling line of the trust.' },
        },
      ],
      [
        'reasonable_step',
        {
          facts: {},
          words: {
            risk: 'Parents answer the account and tell it things.',
            action: 'A letter to parents that the account is not ours; reported to the network.',
          },
        },
      ],
    ],
  },
  {
    title: 'A post about the new timetable',
    hoursAgo: 27,
    answers: {
      danger: 'no',
      subjects: ['employee'],
      target: 'other',
      harm: ['none'],
      online: 'yes',
      policies: ['grievance'],
    },
    route: 'complaint',
    people: [{ part: 'subject', kind: 'employee', role: 'media_officer' }],
    steps: [],
  },
]

/** The cases that the demo keeps, in the order in which they stand above. */
export interface DemoCases {
  readonly allegation: string
  readonly staffAbuse: string
  readonly post: string
}

/** Three cases and a low-level concern at a school, as its safeguarding lead keeps them. */
export async function leadCases(tools: DemoTools, standing: StandingSchool): Promise<DemoCases> {
  const ids: string[] = []
  for (const demo of CASES) ids.push(await leadOne(tools, standing, demo))
  const { caseKeys: keys, database } = tools
  const [lead, office] = [holder(standing, 'dsl'), holder(standing, 'office')]
  const concern = {
    schoolId: standing.schoolId,
    adultId: office.personId,
    words:
      'Took a picture of the bake sale with her own phone. Nobody was in it but two children from behind.',
    happenedOn: '',
  }
  const at = { keys, now: new Date(tools.now().getTime() - 20 * HOUR_MS) }
  must(await database.write(lead.trustId, (db) => tellLowLevel(db, lead, concern, at)))
  const [allegation = '', staffAbuse = '', post = ''] = ids
  return { allegation, staffAbuse, post }
}

/** @returns the id of the case */
async function leadOne(
  tools: DemoTools,
  standing: StandingSchool,
  demo: DemoCase,
): Promise<string> {
  const { caseKeys: keys, database } = tools
  const { schoolId } = standing
  const lead = holder(standing, 'dsl')
  const now = new Date(tools.now().getTime() - demo.hoursAgo * HOUR_MS)
  const at = { keys, now }
  const opening = { schoolId, title: demo.title, knownAt: now, fromId: undefined }
  const { caseId } = must(
    await database.write(lead.trustId, (db) => openCase(db, lead, opening, at)),
  )
  await database.write(lead.trustId, async (db) => {
    for (const { part, kind, role, name = '' } of demo.people) {
      const personId = role ? holder(standing, role).personId : undefined
      const person = { caseId, part, kind, personId, learnerId: undefined, name }
      must(await nameCasePerson(db, lead, person, at))
    }
    must(await answerTriage(db, lead, { caseId, answer: demo.answers }, now))
    const decision = { caseId, route: demo.route, reason: '', seen: '' }
    must(await decideTriage(db, lead, decision, at))
    for (const [step, input] of demo.steps) {
      const filled = { happenedAt: now, facts: {}, words: {}, ...input }
      must(await recordStep(db, lead, { caseId, step, input: filled }, at))
    }
  })
  return caseId
}
