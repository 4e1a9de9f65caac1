import type { CaseNation, CasePersonKind, CaseRoute } from '../../vocabulary/cases.ts'
import { HARM_LIMBS, type TriageAnswers } from './triage-answers.ts'

/** What a triage comes to: the route, or none where nothing may be worked out, and why. */
export interface TriageResult {
  readonly route: CaseRoute | undefined
  /** Why, in plain sentences, each with the control whose clauses stand behind it. */
  readonly reasons: readonly { readonly says: string; readonly control: string }[]
}

/** Adults who work for the school in any way; whoever is not known yet may be one. */
const OF_THE_SCHOOL: readonly CasePersonKind[] = ['employee', 'governor', 'agency', 'volunteer']

interface Rule {
  readonly route: CaseRoute | undefined
  readonly control: string
  readonly says: string
  holds(answers: TriageAnswers, nation: CaseNation): boolean
}

/**
 * The rules in their order; the first that holds decides, so what protects children stands before what
 * protects anybody else (domain-facts M5, DESIGN “most protective wins”).
 */
const RULES: readonly Rule[] = [
  {
    route: undefined,
    control: 'safeguarding-first',
    says: 'It is about an adult of the school, and for this nation no harm threshold is configured here. Nothing of another nation is applied. Ask your local authority’s safeguarding service how to treat it, then choose below.',
    holds: (answers, nation) => mayBeOfSchool(answers) && HARM_LIMBS[nation] === undefined,
  },
  {
    route: 'allegation',
    control: 'safeguarding-first',
    says: 'It is about an adult of the school and reaches a limb of the harm threshold. The authority’s officer hears of it before anything else is done.',
    holds: (answers) => mayBeOfSchool(answers) && hasLimb(answers),
  },
  {
    route: 'allegation',
    control: 'safeguarding-first',
    says: 'It is about an adult of the school, and nobody is sure whether it reaches the harm threshold. It counts as an allegation until the authority’s officer has advised.',
    holds: (answers) => mayBeOfSchool(answers) && says(answers, 'unsure'),
  },
  {
    route: 'staff_abuse',
    control: 'staff-abuse-case',
    says: 'It is directed at somebody who works here. They are supported, and the school takes reasonable steps to protect them.',
    holds: ({ target }) => target === 'staff',
  },
  {
    route: 'low_level',
    control: 'case-triage',
    says: 'It is about an adult of the school, is below the harm threshold, and did not keep to the code of conduct. It belongs in the register of low-level concerns.',
    holds: (answers) => isOfSchool(answers) && says(answers, 'below'),
  },
  {
    route: 'learner_conduct',
    control: 'case-triage',
    says: 'It is about what a child did. Whoever leads on behaviour decides, with their needs and whether they were harmed themselves in view.',
    holds: ({ subjects }) => subjects?.includes('learner') === true,
  },
  {
    route: 'takedown',
    control: 'case-triage',
    says: 'Something online is to come down, and nothing else is to be looked into.',
    holds: ({ online, subjects }) =>
      online === 'yes' && (subjects ?? []).every((kind) => kind === 'unknown'),
  },
  {
    route: 'complaint',
    control: 'case-triage',
    says: 'None of the procedures above applies. It is a complaint or a grievance and follows that procedure.',
    holds: () => true,
  },
]

/** What the answers come to. Pure: the same answers always give the same route. */
export function triage(answers: TriageAnswers, nation: CaseNation): TriageResult {
  const rule = RULES.find((one) => one.holds(answers, nation))
  if (!rule) throw new Error('The last rule of the triage holds for everything.')
  const { route, says: why, control } = rule
  return { route, reasons: [{ says: why, control }, ...beside(answers, route)] }
}

/** What is to be done beside the route. */
function beside(answers: TriageAnswers, route: CaseRoute | undefined): TriageResult['reasons'] {
  const more: { says: string; control: string }[] = []
  const say = (when: boolean, control: string, words: string) => {
    if (when) more.push({ says: words, control })
  }
  const { subjects = [], danger, target, online, policies = [] } = answers
  say(
    danger === 'now',
    'safeguarding-first',
    'Somebody is in danger: ring 999 first. Nothing here comes before that.',
  )
  say(
    route !== 'staff_abuse' && target === 'staff',
    'staff-abuse-case',
    'Somebody who works here is harmed by it too. Offer them support all the same.',
  )
  say(
    route !== 'learner_conduct' && subjects.includes('learner'),
    'case-triage',
    'A child had a part in it. Whoever leads on behaviour looks at that part, apart from the rest.',
  )
  say(
    subjects.includes('governor'),
    'disciplinary-route',
    'A governor is not under staff discipline: the chair or the clerk takes it further.',
  )
  say(
    policies.includes('whistleblowing'),
    'whistleblowing-route',
    'It may be a protected disclosure. Whoever spoke up must not suffer for it.',
  )
  say(
    online === 'yes' && route !== 'takedown',
    'case-triage',
    'Something is online: keep what shows it before anybody asks for it to be taken down.',
  )
  return more
}

function isOfSchool({ subjects = [] }: TriageAnswers): boolean {
  return subjects.some((kind) => OF_THE_SCHOOL.includes(kind))
}

function mayBeOfSchool(answers: TriageAnswers): boolean {
  return isOfSchool(answers) || answers.subjects?.includes('unknown') === true
}

function says({ harm = [] }: TriageAnswers, code: string): boolean {
  return harm.includes(code)
}

function hasLimb({ harm = [] }: TriageAnswers): boolean {
  return harm.some((code) => !['below', 'none', 'unsure'].includes(code))
}
