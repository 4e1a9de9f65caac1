import type { Observation, ObservationKind } from '../../gate/types.ts'
import type { Severity } from '../../vocabulary/verdicts.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Basis, Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { asSureAs, findingAt, quoted } from './finding.ts'
import { identifiabilityRules } from './identifiability.ts'

const CONTROL = 'contact-details-check'

/** What each kind is called in a title. */
const DETAILS: Partial<Record<ObservationKind, string>> = {
  email_address: 'an email address',
  phone_number: 'a telephone number',
  street_address: 'a street address',
  postcode: 'a postcode',
  date_of_birth: 'a date of birth',
  age_and_name: 'a name with an age',
  class_and_year: 'a class or year',
}

/** Ways of reaching somebody, as against facts about them. */
const WAYS_TO_REACH: ReadonlySet<ObservationKind> = new Set([
  'email_address',
  'phone_number',
  'street_address',
  'postcode',
])

const FLOOR: Basis = { kind: 'floor', parameter: 'personal_contact_in_posts' }

/** Mail for private people; a school, a theatre or a firm has a name of its own. */
const PRIVATE_MAIL =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|proton(?:mail)?|gmx)\.[a-z.]+$/i
const MOBILE = /^(?:(?:\+|00)440?|0)7/
/** How far from an adult's name a number or address still reads as theirs, in UTF-16 units. */
const NEAR = 80

function isBesideAdult(seen: Observation, observations: readonly Observation[]): boolean {
  return observations.some(
    (other) =>
      other.kind === 'adult_name' &&
      JSON.stringify(other.place) === JSON.stringify(seen.place) &&
      other.start - seen.end <= NEAR &&
      seen.start - other.end <= NEAR,
  )
}

/** Whether an e-mail address or number of nobody known is some adult's own, by what it is or beside whom it stands. */
function looksPersonal(seen: Observation, observations: readonly Observation[]): boolean {
  if (seen.owner === 'staff') return true
  if (seen.kind !== 'phone_number' && seen.kind !== 'email_address') return false
  const digits = seen.text.replace(/[^\d+]/g, '')
  const isPrivate =
    seen.kind === 'phone_number' ? MOBILE.test(digits) : PRIVATE_MAIL.test(seen.text)
  return isPrivate || isBesideAdult(seen, observations)
}

function reachRule(
  observation: Observation,
  observations: readonly Observation[],
  context: JudgeContext,
): { readonly severity: Severity; readonly basis: Basis } {
  if (observation.owner === 'learner') return { severity: 'block', basis: FLOOR }
  const { value, basis } = resolveParameter(
    context.pack,
    'personal_contact_in_posts',
    context.overrides,
  )
  const never = value === 'never' && looksPersonal(observation, observations)
  return { severity: never ? 'block' : 'review', basis }
}

function whose(observation: Observation, learner: string): string {
  if (observation.owner === 'staff') return ' of a member of staff'
  return observation.owner === 'learner' ? ` of a ${learner}` : ''
}

function reach(
  observation: Observation,
  observations: readonly Observation[],
  context: JudgeContext,
): Finding {
  const { severity, basis } = reachRule(observation, observations, context)
  const { learner, school } = context.pack.terms
  return findingAt(observation, {
    control: CONTROL,
    severity: asSureAs(observation, severity),
    basis,
    title: `${quoted(observation)} is ${DETAILS[observation.kind]}${whose(observation, learner)}`,
    why: `${observation.reason} ${because(context.pack, basis)}`,
    mend: `Give the ${school} office’s published address or number instead.`,
  })
}

/** A birthday, an age or a class narrows down who is meant; a known learner's identifies them. */
function fact(observation: Observation, context: JudgeContext): readonly Finding[] {
  const { pack } = context
  const known = observation.learners.length > 0
  return identifiabilityRules(context).map((rule) =>
    findingAt(observation, {
      control: CONTROL,
      ...rule,
      severity: asSureAs(observation, known ? rule.severity : 'review'),
      title: `${quoted(observation)} is ${DETAILS[observation.kind]}`,
      why: `${observation.reason} ${because(pack, rule.basis)}`,
      mend: 'Leave it out, or make it less exact.',
    }),
  )
}

/** Private and direct contact details, addresses, dates of birth, ages; the office's published ones may stand. */
export function judgeContactDetails(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  return observations
    .filter((observation) => DETAILS[observation.kind] && observation.owner !== 'school_public')
    .flatMap((observation) =>
      WAYS_TO_REACH.has(observation.kind)
        ? [reach(observation, observations, context)]
        : fact(observation, context),
    )
}
