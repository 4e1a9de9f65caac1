import {
  clauseNumber,
  compareParameters,
  PARAMETER_SECTIONS,
  type ParameterComparison,
} from '../../../../policy/index.ts'
import { ScrollRegion } from '../../../components/scroll-region.tsx'
import { Section } from '../../../components/section.tsx'
import { Table } from '../../../components/table.tsx'
import { valueWords } from '../value-words.ts'
import type { ComparePageProps } from './compare-page.tsx'
import type { ComparedPolicy } from './compare-query.ts'

/** One line for each question, one column for each policy. */
export function CompareTable({ chosen, asked }: ComparePageProps) {
  const label = PARAMETER_SECTIONS.find((section) => section.code === asked.about)?.label ?? ''
  const rows = compareParameters(chosen).filter((row) => row.section === asked.about)
  const shown = asked.show === 'all' ? rows : rows.filter((row) => row.differs)
  return (
    <Section
      title={label}
      id="answers"
      lead={`${rows.filter((row) => row.differs).length} of ${rows.length} questions are answered differently.`}
    >
      {shown.length === 0 ? (
        <p>These policies say the same here.</p>
      ) : (
        <ScrollRegion label={`${label}, side by side`}>
          <Table
            firstCellIsHeader
            head={[{ text: 'Question' }, ...chosen.map(({ name }) => ({ text: name }))]}
            rows={shown.map((row) => [
              { text: row.title },
              ...chosen.map((policy, nth) => ({
                text: <Says row={row} nth={nth} policy={policy} />,
              })),
            ])}
          />
        </ScrollRegion>
      )}
    </Section>
  )
}

interface SaysProps {
  readonly row: ParameterComparison
  readonly nth: number
  readonly policy: ComparedPolicy
}

const UNSAID = { silent: 'Does not say', unreadable: 'Cannot be read' } as const

function Says({ row, nth, policy }: SaysProps) {
  const answer = row.answers[nth]
  if (!answer) return null
  const { status, stated, value, clauses, basis } = answer
  const held =
    value === null ? 'A person decides each time.' : valueWords(value, policy.pack).join(', ')
  return (
    <>
      {status === 'silent' || status === 'unreadable' || stated === null ? (
        <span class="gp-quiet">{status === 'unreadable' ? UNSAID.unreadable : UNSAID.silent}</span>
      ) : (
        valueWords(stated, policy.pack).join(', ')
      )}
      {clauses.length > 0 ? (
        <span class="gp-under">{clauses.map(clauseNumber).join(', ')}</span>
      ) : null}
      {status === 'ambiguous' ? <span class="gp-under">Can be read two ways</span> : null}
      {basis.kind === 'clause' ? null : <span class="gp-under">What runs: {held}</span>}
    </>
  )
}
