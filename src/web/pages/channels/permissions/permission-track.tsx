import type { Child } from 'hono/jsx'
import type { PermissionDecisionMade } from '../../../../domain/permissions-asked/index.ts'
import { type ApprovalStep, ApprovalTrack } from '../../../components/approval-track.tsx'
import { PolicyBasis } from '../../policy-basis.tsx'
import { policyWord } from '../../settings/route-track.tsx'
import { standingWords } from '../requests/standing-words.ts'
import type { PermissionPageProps } from './show-page.tsx'

const LIST = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Who decided when and in which words, who is next, and who comes after. */
export function PermissionTrack({ view, pack, school }: PermissionPageProps) {
  const { permission, decisions, deciders } = view
  const policyHref = `/schools/${school.slug}/policy`
  const steps = permission.steps.map((step, nth): ApprovalStep => {
    const role = step.role === null ? 'Vetting' : policyWord(pack, step.role, step.basis)
    const basis = <PolicyBasis basis={step.basis} pack={pack} policyHref={policyHref} />
    const made = decisions.find((one) => one.round === permission.round && one.step === nth)
    if (made) return decided(role, made, basis)
    const next = permission.state === 'asked' && permission.step === nth
    if (!next) {
      const word = permission.state === 'asked' ? 'After that' : 'Was not asked'
      return { role, state: 'later', word, note: basis }
    }
    const names = deciders.people.map((one) => `${one.name}${one.asCover ? ' (deputy)' : ''}`)
    const nobody = 'Nobody is left to decide. Have a deputy named in the settings.'
    return {
      role,
      state: 'next',
      person: names.length > 0 ? LIST.format(names) : nobody,
      note: (
        <>
          {standingWords(deciders.standing)}
          {basis}
        </>
      ),
    }
  })
  return <ApprovalTrack steps={steps} />
}

function decided(role: string, made: PermissionDecisionMade, basis: Child): ApprovalStep {
  const { name, position, asCover, outcome, at, reason, standing } = made
  return {
    role,
    state: outcome,
    person: `${name}, ${position}${asCover ? ' (deputy)' : ''}`,
    at,
    note: (
      <>
        {standingWords(standing)}
        {reason ? <p class="gp-quiet">“{reason}”</p> : null}
        {basis}
      </>
    ),
  }
}
