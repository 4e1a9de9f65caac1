import { PERMISSIONS } from '../vocabulary/actions.ts'
import type { Role } from '../vocabulary/roles.ts'
import type { TrainingPurpose } from '../vocabulary/training-purposes.ts'
import { type ResolvedParameter, resolveParameter } from './parameters/resolve.ts'
import { approvalRoute } from './route.ts'
import { type Basis, type Overrides, type Pack, POST_KINDS } from './types.ts'

/** What somebody does for which a policy may want them trained. */
export const TRAINED_ACTS = ['post', 'decide', 'publish', 'keep_policy', 'investigate'] as const
export type TrainedAct = (typeof TRAINED_ACTS)[number]

/** The acts that wait until whoever does them is trained. The others are people’s own to hold back. */
export const GATED_ACTS = ['post', 'decide', 'publish'] as const satisfies readonly TrainedAct[]

/** Whether a policy wants training for an act, of which kind, and where it says so. */
export interface TrainingAsked {
  readonly act: TrainedAct
  /** What the course must be for. */
  readonly purpose: TrainingPurpose
  /**
   * - `yes`: the policy, or the head under it or beyond it, asks for it
   * - `if_head_asks`: the policy lets the head ask for it, who has not
   * - `no`: the policy speaks of training, and not for this
   * - `unsaid`: the policy does not speak of it
   */
  readonly needed: 'yes' | 'if_head_asks' | 'no' | 'unsaid'
  /** Whether the act waits for it. */
  readonly stops: boolean
  readonly clauses: readonly string[]
  readonly basis: Basis
}

const BEFORE_POSTING = 'training_before_posting'
const OF_INVESTIGATORS = 'investigator_training'
const OPERATORS = 'trained_operators'

/** Whether the head has asked for training before anybody posts for the school. */
export function headAsksForTraining(overrides: Overrides): boolean {
  return overrides[BEFORE_POSTING] === true
}

/**
 * Whether a policy wants whoever does this to be trained.
 *
 * “Trained before you speak for the school” (maesteg edu.2) holds for those who post and those who publish,
 * and only once the head has asked. “Enough trained people to run and moderate a site” (oldchurch
 * 14.5b) holds for those who publish and those who approve, and for no author. “Those who administer this
 * policy or investigate under it” (maesteg rev.3) are told, and nothing of a post waits for it. Where
 * a policy is silent, nobody is stopped in its name.
 *
 * @param overrides what the school has set beyond its policy, where the head’s own demand stands
 */
export function trainingAsked(pack: Pack, overrides: Overrides, act: TrainedAct): TrainingAsked {
  const asked =
    act === 'keep_policy' || act === 'investigate' ? ofOffice(pack, act) : ofPost(pack, act)
  if (!headAsksForTraining(overrides) || !SPEAKING.includes(act) || asked.needed === 'yes') {
    return asked
  }
  const basis = { kind: 'school', parameter: BEFORE_POSTING } as const
  return { ...asked, purpose: 'posting', needed: 'yes', stops: true, basis }
}

/** The acts by which somebody speaks for the school. */
const SPEAKING: readonly TrainedAct[] = ['post', 'publish']

type PostAct = (typeof GATED_ACTS)[number]

const RUNNING = { post: 'posting', decide: 'moderating', publish: 'administering' } as const

function ofPost(pack: Pack, act: PostAct): TrainingAsked {
  const resolved = resolveParameter(pack, BEFORE_POSTING)
  const operates = resolved.stated === OPERATORS
  const speaks = SPEAKING.includes(act)
  const purpose = operates ? RUNNING[act] : speaks ? 'posting' : 'moderating'
  return of(act, purpose, resolved, neededBy(resolved.stated, { operates: act !== 'post', speaks }))
}

function neededBy(
  stated: ResolvedParameter['stated'],
  does: { readonly operates: boolean; readonly speaks: boolean },
): TrainingAsked['needed'] {
  if (stated === OPERATORS) return does.operates ? 'yes' : 'no'
  if (stated === true) return does.speaks ? 'yes' : 'no'
  if (stated === 'head_may_require') return does.speaks ? 'if_head_asks' : 'no'
  return stated === false ? 'no' : 'unsaid'
}

function ofOffice(pack: Pack, act: 'keep_policy' | 'investigate'): TrainingAsked {
  const resolved = resolveParameter(pack, OF_INVESTIGATORS)
  const { stated } = resolved
  const needed = stated === null ? 'unsaid' : stated === false ? 'no' : 'yes'
  return of(act, act === 'investigate' ? 'investigating' : 'administering', resolved, needed)
}

function of(
  act: TrainedAct,
  purpose: TrainingPurpose,
  { clauses, basis, key }: ResolvedParameter,
  needed: TrainingAsked['needed'],
): TrainingAsked {
  const stops = needed === 'yes' && GATED_ACTS.some((one) => one === act)
  const silent = { kind: 'silent', parameter: key } as const
  return { act, purpose, needed, stops, clauses, basis: needed === 'unsaid' ? silent : basis }
}

/**
 * What somebody in these roles does at a school that its policy may want training for: the approvers and
 * publishers are those of the policy’s own route.
 */
export function trainedActsOf(
  roles: readonly Role[],
  pack: Pack,
  overrides: Overrides,
): readonly TrainedAct[] {
  const routes = POST_KINDS.map((kind) => approvalRoute(pack, kind, overrides))
  const publishers = routes.map(({ publisher }) => publisher)
  const doers: Readonly<Record<TrainedAct, readonly Role[]>> = {
    post: PERMISSIONS['post.draft'],
    decide: routes.flatMap(({ steps }) => steps.flatMap((step) => step.anyOf)),
    publish: publishers.flatMap((one) =>
      one === 'any_publisher' ? PERMISSIONS['post.publish'] : [one],
    ),
    keep_policy: PERMISSIONS['policy.write'],
    investigate: INVESTIGATORS,
  }
  return TRAINED_ACTS.filter((act) => roles.some((role) => doers[act].includes(role)))
}

/** Who looks into something: leaders, as no policy names a role that we have a code for. */
const INVESTIGATORS: readonly Role[] = ['head', 'deputy_head', 'dsl']
