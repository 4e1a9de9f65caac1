import { openDraftActions } from '../../../../domain/policies/index.ts'
import {
  comparePolicies,
  type Difference,
  isUnbound,
  problemsOfPolicy,
} from '../../../../policy/index.ts'
import { InsetText } from '../../../components/inset-text.tsx'
import { Section } from '../../../components/section.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import { Consultations } from './consultations.tsx'
import { countWords } from './count-words.ts'
import { draftPath } from './draft-at.ts'
import { DraftFrame } from './draft-frame.tsx'
import type { DraftPageProps } from './draft-page-props.ts'
import { DraftTrack } from './draft-track.tsx'
import { NextStep } from './next-step.tsx'
import { Words } from './words.tsx'

/** A draft: how far it has come, what to do next, what it says and what was said of it. */
export function DraftPage(props: DraftPageProps) {
  const { c, at, faults } = props
  const { draft, inForce, before, capacities } = at
  const difference = comparePolicies(before, draft.pack, inForce.overrides)
  const writes = openDraftActions(draft.state, capacities).includes('write')
  return (
    <DraftFrame c={c} at={at} errors={faults.page}>
      <DraftTrack at={at} />
      <SummaryList
        rows={[
          { key: 'What changes, and why', value: draft.summary },
          { key: 'Begun', value: <TimeText at={draft.startedAt} /> },
          {
            key: 'Differs in',
            value: (
              <a class="govuk-link" href={draftPath(draft.draftId, '/difference')}>
                {countWords(difference.clauses.length, 'clause')} and{' '}
                {countWords(difference.answers.length, 'answer')}
              </a>
            ),
          },
          {
            key: 'To be signed again',
            value: signedAgain(difference),
          },
        ]}
      />
      <Problems at={at} />
      <Unbound at={at} />
      <NextStep {...props} />
      <Consultations {...props} />
      {writes ? (
        <Section title="The words" icon="policy" id="words">
          <Words at={at} />
        </Section>
      ) : null}
    </DraftFrame>
  )
}

function signedAgain({ cosmetic, clauses }: Difference): string {
  if (!cosmetic) return 'Yes: more than words changes.'
  if (clauses.length === 0) return 'No: nothing that binds has changed yet.'
  return 'No: words alone change, so signatures go on counting.'
}

/** How many clauses of an own document nobody has bound yet, and where that is done. */
function Unbound({ at }: Pick<DraftPageProps, 'at'>) {
  const { draft } = at
  const left = draft.pack.clauses.filter(isUnbound).length
  if (left === 0) return null
  return (
    <InsetText>
      <a class="govuk-link" href={draftPath(draft.draftId, '/binding')}>
        Bind the clauses
      </a>
      : {countWords(left, 'clause')} of your document {left === 1 ? 'waits' : 'wait'} for you to say
      what is done about {left === 1 ? 'it' : 'them'}.
    </InsetText>
  )
}

const MOST_SHOWN = 10

/** What keeps a draft from being approved. */
function Problems({ at }: Pick<DraftPageProps, 'at'>) {
  const { draft } = at
  if (draft.state !== 'writing' && draft.state !== 'consultation') return null
  const problems = problemsOfPolicy(draft.pack)
  if (problems.length === 0) return null
  const more = problems.length - MOST_SHOWN
  return (
    <InsetText>
      <WarningText>The draft is not whole yet.</WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li>{problem.says}</li>
        ))}
        {more > 0 ? <li>and {more} more</li> : null}
      </ul>
    </InsetText>
  )
}
