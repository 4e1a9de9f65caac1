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
 * A UPN is national and has a check letter: it is believed when one of forename, surname and date
 * of birth agrees. MIS ids are small numbers that the next system gives out afresh: one is believed
 * when two agree, and never against another UPN unless all three do.
 */
export function findKnown(learner: Identity, index: Index): Finding {
  return (
    byUpn(learner, index) ??
    byMisId(learner, index) ??
    byName(learner, index) ??
    byDoubtfulId(learner, index)
  )
}

function byUpn(learner: Identity, index: Index): Finding {
  const known = learner.upn && index.upn.get(learner.upn)
  if (!known) return undefined
  if (agreement(learner, known) === 0) return { about: 'looks_like_someone_else' }
  const other = learner.misId && index.misId.get(learner.misId)
  if (other && other.id !== known.id && agreement(learner, other) > agreement(learner, known))
    return { about: 'ids_disagree' }
  return { known }
}

function byMisId(learner: Identity, index: Index): Finding {
  const known = learner.misId && index.misId.get(learner.misId)
  if (!known) return undefined
  const needed = learner.upn && known.upn ? 3 : 2
  return agreement(learner, known) >= needed ? { known } : undefined
}

function byName(learner: Identity, index: Index): Finding {
  const key = nameAndBirthDate(learner)
  const [known, ...others] = (key && index.name.get(key)) || []
  if (!known) return undefined
  if (others.length > 0 || (learner.upn && known.upn)) return { about: 'same_name_other_upn' }
  return { known }
}

/** The MIS id is somebody's, but nothing else fits: a number given out again, or another name for the same child. */
function byDoubtfulId(learner: Identity, index: Index): Finding {
  return learner.misId && index.misId.has(learner.misId)
    ? { about: 'looks_like_someone_else' }
    : undefined
}
