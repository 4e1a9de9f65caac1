import { agreement, type Identity, type Index, type Known, nameAndBirthDate } from './identity.ts'

/** Why a person must look at a row before it does anything. */
export type QuestionAbout =
  | 'same_name_other_upn'
  | 'ids_disagree'
  | 'looks_like_someone_else'
  | 'several_rows'

/** Whom a row is about: one learner, a question, or (undefined) nobody in the register. */
export type Finding = { readonly known: Known } | { readonly about: QuestionAbout } | undefined

/**
 * Whom a row is about: by UPN, then by MIS id, then by name and date of birth.
 *
 * A UPN is national and has a check letter: it is believed when anything else agrees, unless the
 * name and date of birth are another learner's. MIS ids are small numbers that the next system
 * gives out afresh: one is believed when the forename and one thing more agree (twins share all
 * but the forename), and never against another UPN unless everything agrees.
 */
export function findKnown(learner: Identity, index: Index): Finding {
  return byUpn(learner, index) ?? byMisId(learner, index) ?? byName(learner, index)
}

function byUpn(learner: Identity, index: Index): Finding {
  const known = learner.upn && index.upn.get(learner.upn)
  if (!known) return undefined
  const { count } = agreement(learner, known)
  if (count === 0) return { about: 'looks_like_someone_else' }
  if (count < 3 && sharesName(learner, index)) return { about: 'ids_disagree' }
  return { known }
}

function byMisId(learner: Identity, index: Index): Finding {
  const known = plausibleByMisId(learner, index)
  if (!known) return undefined
  const certain = agreement(learner, known).count === 3
  const otherUpn = learner.upn && known.upn
  return certain || !(otherUpn || sharesName(learner, index)) ? { known } : undefined
}

/** The holder of the MIS id, where they might be the same child. */
function plausibleByMisId(learner: Identity, index: Index): Known | undefined {
  const known = index.misId.get(learner.misId ?? '')
  if (!known) return undefined
  const { forename, count } = agreement(learner, known)
  return forename && count >= 2 ? known : undefined
}

/** Whether somebody in the register has exactly this name and date of birth. */
function sharesName(learner: Identity, { name }: Index): boolean {
  const key = nameAndBirthDate(learner)
  return key !== undefined && name.has(key)
}

function byName(learner: Identity, index: Index): Finding {
  const key = nameAndBirthDate(learner) ?? ''
  const [known, ...others] = index.name.get(key) ?? []
  if (!known) return index.repeated.has(key) ? { about: 'same_name_other_upn' } : undefined
  if (others.length > 0 || (learner.upn && known.upn)) return { about: 'same_name_other_upn' }
  return { known }
}

/** Everyone whose record this row might change, or whose change might alter what this row means. */
export function entangled(learner: Identity, index: Index): Known[] {
  const holder = index.upn.get(learner.upn ?? '')
  const plausible = plausibleByMisId(learner, index)
  const namesakes = index.name.get(nameAndBirthDate(learner) ?? '') ?? []
  return [holder, plausible, ...namesakes].filter((known) => known !== undefined)
}
