import type { CaseNation, CasePersonKind } from '../../vocabulary/cases.ts'

/** At whom it is directed, or whom it may have harmed. */
export const TRIAGE_TARGETS = [
  { code: 'learner_here', label: 'A child registered at this school' },
  { code: 'child', label: 'Another child, or nobody knows which' },
  { code: 'staff', label: 'Somebody who works or volunteers here, or a governor' },
  { code: 'other', label: 'Another adult, or the school itself' },
] as const
export type TriageTarget = (typeof TRIAGE_TARGETS)[number]['code']

/** Policies and procedures that something can engage (cambrian act.4). */
export const TRIAGE_POLICIES = [
  { code: 'safeguarding', label: 'Safeguarding and child protection' },
  { code: 'conduct', label: 'Staff code of conduct and discipline' },
  { code: 'behaviour', label: 'Behaviour and anti-bullying' },
  {
    code: 'whistleblowing',
    label: 'Whistleblowing: somebody may have spoken up in the public interest',
  },
  { code: 'complaints', label: 'Complaints' },
  { code: 'grievance', label: 'Grievance, dignity at work' },
  { code: 'governors', label: 'Governors’ code of conduct' },
  { code: 'data', label: 'Data protection' },
] as const
export type TriagePolicy = (typeof TRIAGE_POLICIES)[number]['code']

/** What was answered so far: codes alone. A question that is not answered is not there. */
export interface TriageAnswers {
  readonly danger?: 'now' | 'no'
  /** What those are whom it is about; several may be. */
  readonly subjects?: readonly CasePersonKind[]
  readonly target?: TriageTarget
  /** Limbs of the threshold, or one of `below`, `none`, `unsure` alone. */
  readonly harm?: readonly string[]
  readonly online?: 'yes' | 'no'
  readonly policies?: readonly TriagePolicy[]
}

/** The questions in their order. One is asked at a time and any can be gone back to. */
export const TRIAGE_QUESTIONS = [
  { code: 'danger', title: 'Is somebody in danger now?' },
  { code: 'subjects', title: 'Whom is it about?' },
  { code: 'target', title: 'At whom is it directed?' },
  { code: 'harm', title: 'Could it reach the harm threshold?' },
  { code: 'online', title: 'Is something online that should come down?' },
  { code: 'policies', title: 'Which policies does it touch?' },
] as const
export type TriageQuestion = (typeof TRIAGE_QUESTIONS)[number]['code']

/** The first question that is not answered yet; undefined when all are. */
export function nextQuestion(answers: TriageAnswers): TriageQuestion | undefined {
  return TRIAGE_QUESTIONS.find(({ code }) => answers[code] === undefined)?.code
}

/** A limb of the harm threshold. */
export interface HarmLimb {
  readonly code: string
  readonly label: string
}

const LIMBS_OF_BOTH: readonly HarmLimb[] = [
  { code: 'harmed', label: 'Behaved in a way that has harmed a child, or may have harmed a child' },
  {
    code: 'offence',
    label: 'May have committed a criminal offence against a child, or one to do with a child',
  },
  {
    code: 'risk',
    label: 'Behaved towards a child in a way that says they may be a risk of harm to children',
  },
]

/**
 * The limbs of the harm threshold, as the guidance of each nation has them: four in England, three in Wales
 * (domain-facts section 1 and 2). Of Scotland and Northern Ireland nothing is configured, and nothing of
 * another nation is applied (domain-facts M4).
 */
export const HARM_LIMBS: Readonly<Record<CaseNation, readonly HarmLimb[] | undefined>> = {
  england: [
    ...LIMBS_OF_BOTH,
    {
      code: 'unsuitable',
      label:
        'Behaved, also outside work, in a way that says they may not be suitable to work with children',
    },
  ],
  wales: LIMBS_OF_BOTH,
  scotland: undefined,
  northern_ireland: undefined,
}

/** What may be said in place of a limb. */
export const NO_LIMB: readonly HarmLimb[] = [
  {
    code: 'below',
    label:
      'None of these, but it did not keep to the code of conduct, or it leaves a nagging doubt',
  },
  { code: 'none', label: 'None of these' },
  { code: 'unsure', label: 'I am not sure' },
]

/** Whether these answers to the question of harm can stand together under a nation’s threshold. */
export function isHarmAnswer(nation: CaseNation, harm: readonly string[]): boolean {
  const limbs = HARM_LIMBS[nation] ?? []
  const alone = harm.length === 1 && NO_LIMB.some(({ code }) => code === harm[0])
  const chosen = harm.length > 0 && harm.every((one) => limbs.some(({ code }) => code === one))
  return alone || chosen
}
