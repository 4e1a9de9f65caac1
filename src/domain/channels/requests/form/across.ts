import { type ReferenceFact, tooYoung } from '../../../../policy/index.ts'
import type { Audience, Network } from '../../../../vocabulary/networks.ts'
import { NETWORKS } from '../../../../vocabulary/networks.ts'
import { type Answers, answerTo, choicesFor, isAsked } from './field.ts'
import type { FormFault } from './schema.ts'
import { formStep } from './steps.ts'

/** What the answers are held against beside themselves. */
export interface FormContext {
  /** Calendar date in Europe/London. */
  readonly today: string
  readonly minAdministrators: number
  readonly minModerators: number
  /** Who works at the school today. */
  readonly worksHere: ReadonlySet<string>
  readonly facts: readonly ReferenceFact[]
  readonly mailDomains: readonly string[]
}

type Rule = (answers: Answers, context: FormContext) => FormFault[]

/** What is wrong with a page in the light of the others, of the policy and of the school’s people. */
export function faultsAcross(step: string, answers: Answers, context: FormContext): FormFault[] {
  return (RULES[step] ?? []).flatMap((rule) => rule(answers, context))
}

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  audience: [ageRange('audienceAgeFrom', 'audienceAgeTo')],
  contributors: [ageRange('contributorAgeFrom', 'contributorAgeTo'), works('vetterId')],
  people: [works('ownerId'), enough('administrators'), enough('moderators')],
  host: [recoveryAtSchool, oldEnough],
  time: [daysInOrder],
  safety: [noneAlone],
}

function ageRange(from: string, to: string): Rule {
  return (answers) => {
    if (answerTo(answers, from) === '' || answerTo(answers, to) === '') return []
    if (Number(answerTo(answers, from)) <= Number(answerTo(answers, to))) return []
    return [{ field: to, message: 'The oldest must not be younger than the youngest' }]
  }
}

const GONE = 'works here no more. Choose somebody else'

function works(name: string): Rule {
  return (answers, { worksHere }) => {
    const personId = answerTo(answers, name)
    const gone = personId !== '' && !worksHere.has(personId)
    return gone ? [{ field: name, message: `Whom you chose ${GONE}` }] : []
  }
}

/** At least as many as the policy asks for, all of them here (oldchurch 18.4b, A1.adm.1, A1.adm.2). */
function enough(name: 'administrators' | 'moderators'): Rule {
  return (answers, context) => {
    const chosen = choicesFor(answers, name)
    if (chosen.length === 0) return []
    if (chosen.some((personId) => !context.worksHere.has(personId))) {
      return [{ field: name, message: `One of those whom you chose ${GONE}` }]
    }
    const least = name === 'administrators' ? context.minAdministrators : context.minModerators
    if (new Set(chosen).size >= least) return []
    return [{ field: name, message: `Choose at least ${least} ${name}` }]
  }
}

function recoveryAtSchool(answers: Answers, { mailDomains }: FormContext): FormFault[] {
  const address = answerTo(answers, 'recoveryAddress').trim().toLowerCase()
  if (address === '' || networkOf(answers) === 'hosted' || mailDomains.length === 0) return []
  if (mailDomains.some((domain) => address.endsWith(`@${domain}`))) return []
  const own = mailDomains.map((domain) => `@${domain}`).join(' or ')
  return [{ field: 'recoveryAddress', message: `Use an address of the school’s, ending in ${own}` }]
}

/** No audience and no contributor under the age of the network or of the law (oldchurch 15.5a). */
function oldEnough(answers: Answers, { facts, today }: FormContext): FormFault[] {
  const network = networkOf(answers)
  if (!network) return []
  const opensOn = answerTo(answers, 'opensOn') || today
  const closesOn = answerTo(answers, 'closesOn') || opensOn
  const message = tooYoung({ network, youngest: youngestIn(answers), opensOn, closesOn }, facts)
  return message === undefined ? [] : [{ field: 'network', message }]
}

function daysInOrder(answers: Answers, { today }: FormContext): FormFault[] {
  const [opensOn, closesOn] = [answerTo(answers, 'opensOn'), answerTo(answers, 'closesOn')]
  if (opensOn !== '' && opensOn < today) {
    return [{ field: 'opensOn', message: 'Choose a day that has not passed' }]
  }
  if (opensOn === '' || closesOn === '' || closesOn > opensOn) return []
  return [{ field: 'closesOn', message: 'It must close after the day on which it opens' }]
}

function noneAlone(answers: Answers): FormFault[] {
  const chosen = choicesFor(answers, 'personalData')
  if (!chosen.includes('none') || chosen.length === 1) return []
  return [{ field: 'personalData', message: 'Choose “None of these” alone, or take its tick away' }]
}

/** Where the channel is to be; undefined while nobody said. */
export function networkOf(answers: Answers): Network | undefined {
  return NETWORKS.find(({ code }) => code === answerTo(answers, 'network'))?.code
}

/** The age in years of the youngest whom the channel is for or who contributes; null where no pupil does. */
export function youngestIn(answers: Answers): number | null {
  const fields = [
    ...(formStep('audience')?.fields ?? []),
    ...(formStep('contributors')?.fields ?? []),
  ]
  const ages = fields
    .filter((field) => field.name.endsWith('AgeFrom') && isAsked(field, answers))
    .map((field) => answerTo(answers, field.name))
    .filter((age) => age !== '')
    .map(Number)
    .filter((age) => !Number.isNaN(age))
  return ages.length === 0 ? null : Math.min(...ages)
}

/** Whom the register has the channel for: the strictest of those whom the form names. */
export function audienceOf(answers: Answers): Audience {
  const people = choicesFor(answers, 'audience')
  if (people.includes('own_pupils') || people.includes('other_pupils')) return 'pupils'
  const wide = ['public', 'organisations', 'others'].some((code) => people.includes(code))
  return wide ? 'public' : 'families'
}
