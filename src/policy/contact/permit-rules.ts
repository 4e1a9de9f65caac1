import type { Role } from '../../vocabulary/roles.ts'
import { because } from '../judge/because.ts'
import { type ResolvedParameter, resolveParameter } from '../parameters/resolve.ts'
import type { Overrides, Pack } from '../types.ts'

/** What a policy wants of contact between an adult and learners online. */
export interface PermitRules {
  /** Any one of these decides; never whoever asks. */
  readonly deciders: readonly Role[]
  /** Why it is theirs, in a sentence or two. */
  readonly decidersBecause: string
  /** What parents have to do with it, below 16 and from then on. */
  readonly under16: string
  readonly from16: string
  /** Whose devices, and that a log is kept, and what happens at the end. */
  readonly device: string
  readonly log: string
  readonly end: string
}

/** Who agrees to contact, by what a policy says of friend requests: “the head or a manager” is either. */
const DECIDERS: Readonly<Record<string, readonly Role[]>> = {
  never_unless_agreed_first: ['head', 'line_manager'],
  never_unless_authorised: ['head'],
}

/**
 * What has to be so before an adult may be in contact with learners online. The head or a manager agrees
 * where the policy says so (societas 5.1b), the head elsewhere (oldchurch 7.8); and what no policy lifts
 * is beneath it all: the school’s account and device, parents, a log, an end.
 */
export function permitRules(pack: Pack, overrides: Overrides = {}): PermitRules {
  const rule = (key: string) => resolveParameter(pack, key, overrides)
  const says = (key: string) => because(pack, rule(key).basis)
  const friending = rule('pupil_friending')
  return {
    deciders: decidersBy(friending),
    decidersBecause:
      friending.basis.kind === 'clause'
        ? because(pack, friending.basis)
        : `Your policy does not say who agrees to such contact, so the ${pack.terms.head} does.`,
    under16: says('contact_u16_parental_consent'),
    from16: says('contact_over16_inform_parent'),
    device: says('approved_contact_device'),
    log: says('approved_contact_log'),
    end: says('contact_end_cleanup'),
  }
}

function decidersBy({ value }: ResolvedParameter): readonly Role[] {
  const said = [value ?? []].flat().map(String)
  const named = said.map((word) => DECIDERS[word]).find((roles) => roles !== undefined)
  return named ?? ['head']
}

/** Whose something is: an account or a device. */
export type Whose = 'school' | 'own'

/** The ways of contact that no leave makes good, and what to do instead; undefined where there is none. */
export function neverAllowed(asked: {
  readonly account: Whose
  readonly device: Whose
  readonly seen: 'others' | 'nobody'
  readonly family: boolean
}): { readonly field: string; readonly says: string } | undefined {
  if (asked.family) {
    return {
      field: 'family',
      says: 'Your own child or relative needs no leave: declare it once, under “What you declare”',
    }
  }
  if (asked.account === 'own') {
    return {
      field: 'account',
      says: 'Nobody can allow contact from an account of your own. Ask for an account of the school',
    }
  }
  if (asked.device === 'own') {
    return {
      field: 'whose',
      says: 'Only a device of the school keeps contact open to view. Ask the office for one',
    }
  }
  if (asked.seen === 'nobody') {
    return {
      field: 'seen',
      says: 'Contact that nobody else can see is not allowed. Choose a place where another adult is present',
    }
  }
  return undefined
}
