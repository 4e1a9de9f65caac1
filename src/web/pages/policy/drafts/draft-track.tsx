import { approvers } from '../../../../policy/index.ts'
import type { PolicyDraftState } from '../../../../vocabulary/policy-draft-states.ts'
import { type Step, Stepper } from '../../../components/stepper.tsx'
import type { DraftAt } from './draft-at.ts'

const ORDER: readonly PolicyDraftState[] = [
  'writing',
  'consultation',
  'for_approval',
  'approved',
  'noticed',
  'in_force',
]

/** The way of a version from the first word to its day, and where this one stands on it. */
export function DraftTrack({ at }: { readonly at: DraftAt }) {
  const { draft, inForce } = at
  if (draft.state === 'dropped') return <p>This draft was given up. It stays readable.</p>
  const here = ORDER.indexOf(draft.state)
  const names = [
    'Written',
    'Consulted on',
    `Approved by ${approvers(inForce.pack).says}`,
    'Notice given',
    'In force',
  ]
  // Writing is step 0, consulting 1; waiting for approval stands on 2, approved on 3, noticed on 4.
  const place = draft.state === 'in_force' ? names.length : here
  return (
    <Stepper
      label="How far this version has come"
      steps={names.map((text, nth): Step => {
        const state = nth < place ? 'done' : nth === place ? 'current' : 'to_do'
        return { text, state }
      })}
    />
  )
}
