import type { RequestDecisionMade } from '../../../../domain/channels/index.ts'
import { REQUEST_PARTS, type RequestPart } from '../../../../policy/index.ts'
import { type ApprovalStep, ApprovalTrack } from '../../../components/approval-track.tsx'
import { policyWord } from '../../settings/route-track.tsx'
import type { RequestPageProps } from './show-page.tsx'
import { standingWords } from './standing-words.ts'

const LIST = new Intl.ListFormat('en-GB')

/** What somebody approves, as the end of a sentence. */
export function partsInWords(parts: readonly RequestPart[]): string {
  return LIST.format(
    REQUEST_PARTS.filter(({ code }) => parts.includes(code)).map(({ says }) => says),
  )
}

/** Who approved which part when and in which words, who is next, and who comes after. */
export function RequestTrack({ view, asked, pack }: RequestPageProps) {
  const { request, decisions, takers } = view
  const under = request.state !== 'draft'
  const steps = asked.map((step, nth): ApprovalStep => {
    const role = policyWord(pack, step.role, step.basis)
    const approves = `Approves ${partsInWords(step.approves)}.`
    const made = under
      ? decisions.find((one) => one.round === request.round && one.step === nth)
      : undefined
    if (made) return decided(role, approves, made)
    const next = request.state === 'in_review' && request.step === nth
    if (!next) return { role, state: 'later', word: over(request.state), note: approves }
    const names = takers.people.map((one) => `${one.name}${one.asCover ? ' (deputy)' : ''}`)
    const nobody = 'Nobody is left to decide. Have a deputy named in the settings.'
    return {
      role,
      state: 'next',
      person: names.length > 0 ? LIST.format(names) : nobody,
      note: [approves, standingWords(takers.standing)].filter(Boolean).join(' '),
    }
  })
  return <ApprovalTrack steps={steps} />
}

function over(state: string): string {
  if (state === 'draft') return 'Will be asked'
  return state === 'in_review' ? 'After that' : 'Was not asked'
}

function decided(role: string, approves: string, made: RequestDecisionMade): ApprovalStep {
  const { name, position, asCover, outcome, at, reason, standing } = made
  return {
    role,
    state: outcome,
    person: `${name}, ${position}${asCover ? ' (deputy)' : ''}`,
    at,
    note: (
      <>
        {outcome === 'approved' ? `${approves} ` : null}
        {standingWords(standing)}
        {reason ? <p class="gp-quiet">“{reason}”</p> : null}
      </>
    ),
  }
}
