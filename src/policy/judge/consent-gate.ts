import type { Observation, ObservationKind } from '../../gate/types.ts'
import type { Severity } from '../../vocabulary/verdicts.ts'
import { namingIsStopped } from '../consent/decide.ts'
import { consentModel } from '../consent/model.ts'
import type { Finding, JudgedChannel } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { findingAt, quoted } from './finding.ts'

const CONTROL = 'consent-gate'

const NAMING: ReadonlySet<ObservationKind> = new Set([
  'learner_full_name',
  'learner_name_possible',
  'learner_in_context',
  'learner_identifier',
  'age_and_name',
])

type Refusal = 'said_no' | 'no_answer'

function inWords(channels: readonly JudgedChannel[]): string {
  const names = channels.map((channel) => channel.name)
  if (names.length <= 1) return names[0] ?? 'any channel'
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** The channels on which this learner is held back, by whether somebody said no or nobody said yes. */
function heldBack(learner: string, context: JudgeContext): ReadonlyMap<Refusal, JudgedChannel[]> {
  const held = new Map<Refusal, JudgedChannel[]>()
  for (const channel of context.channels) {
    const decision = context.consent(learner, channel.id)
    if (decision.may) continue
    const refusal: Refusal = namingIsStopped(decision) ? 'said_no' : 'no_answer'
    held.set(refusal, [...(held.get(refusal) ?? []), channel])
  }
  return held
}

function pictured(
  observation: Observation,
  learner: string,
  context: JudgeContext,
): readonly Finding[] {
  const { pack } = context
  const model = consentModel(pack, context.overrides)
  const word = pack.terms.learner
  return [...heldBack(learner, context)].map(([refusal, channels]) => {
    const basis = refusal === 'said_no' ? model.saidNo : model.noAnswer
    const where = inWords(channels)
    return findingAt(observation, {
      control: CONTROL,
      severity: 'block',
      basis,
      learners: [learner],
      channels: channels.map((channel) => channel.id),
      title:
        refusal === 'said_no'
          ? `Do not use: this ${word} may not appear on ${where}`
          : `No permission is on record for this ${word} to appear on ${where}`,
      why: because(pack, basis),
      mend:
        refusal === 'said_no'
          ? 'Choose another photo, or leave out the channel.'
          : 'Choose another photo or leave out the channel, or ask the office to ask the family first.',
    })
  })
}

/** A name blocks when it is certain; a lone first name that can mean only one learner asks; one of several is let be. */
function namedSeverity(observation: Observation): Severity | undefined {
  if (observation.confidence === 'certain') return 'block'
  if (observation.confidence === 'likely' || observation.learners.length === 1) return 'review'
  return undefined
}

function named(observation: Observation, context: JudgeContext): readonly Finding[] {
  const severity = namedSeverity(observation)
  if (!severity) return []
  const { pack } = context
  const said = context.channels.filter((channel) =>
    observation.learners.some((learner) => namingIsStopped(context.consent(learner, channel.id))),
  )
  if (said.length === 0) return []
  const basis = consentModel(pack, context.overrides).saidNo
  return [
    findingAt(observation, {
      control: CONTROL,
      severity,
      basis,
      channels: said.map((channel) => channel.id),
      title: `Do not use: ${quoted(observation)} may not be used on ${inWords(said)}`,
      why: because(pack, basis),
      mend: 'Take the name out, or leave out the channel.',
    }),
  ]
}

function channelless(observation: Observation, context: JudgeContext): Finding {
  const basis = consentModel(context.pack, context.overrides).noAnswer
  return findingAt(observation, {
    control: CONTROL,
    severity: 'review',
    basis,
    title: 'Permission cannot be checked before you choose where the post goes',
    why: because(context.pack, basis),
    mend: 'Choose at least one channel.',
  })
}

/**
 * Consent before publication. A pictured learner needs a recorded yes for every channel; a learner
 * named in words is held back only by somebody's no. Nothing here says which no it was.
 */
export function judgeConsent(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  return observations.flatMap((observation) => {
    if (NAMING.has(observation.kind)) return named(observation, context)
    if (observation.kind !== 'photo_pictures_learner') return []
    if (context.channels.length === 0) return [channelless(observation, context)]
    return observation.learners.flatMap((learner) => pictured(observation, learner, context))
  })
}
