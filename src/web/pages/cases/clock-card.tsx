import type { CaseRecord } from '../../../domain/cases/index.ts'
import { HARM_LIMBS } from '../../../policy/cases/index.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'

/** For an allegation: by when the authority’s officer is contacted, or that it was done. */
export function ClockCard(props: {
  readonly record: CaseRecord
  readonly now: Date
  /** The address of the case. */
  readonly here: string
}) {
  const { record, now, here } = props
  if (record.answers.danger === 'now' && record.stage === 'triage') {
    return <WarningText>Somebody is in danger: ring 999 before anything else.</WarningText>
  }
  if (record.route !== 'allegation' || record.stage === 'closed') return null
  if (record.officerSettledAt) {
    return (
      <p>
        <Tag colour="green">Done</Tag> The question of the authority’s officer was settled{' '}
        <TimeText at={record.officerSettledAt} />.
      </p>
    )
  }
  if (!record.officerDueAt) return <NotConfigured record={record} />
  const over = record.officerDueAt <= now
  return (
    <Card
      title={
        <>
          {over
            ? 'Overdue: contact the authority’s officer now. It was due by'
            : 'Contact the authority’s officer by'}{' '}
          <TimeText at={record.officerDueAt} />
        </>
      }
      headingLevel={2}
    >
      <p>
        {record.nation === 'wales'
          ? 'The local authority’s officer for professional abuse.'
          : 'The local authority’s designated officer.'}{' '}
        One working day from when the school first knew. It runs in school holidays too.
      </p>
      {over ? (
        <p>
          {record.escalatedAt
            ? 'The chair of governors has been told.'
            : 'The chair of governors is told.'}
        </p>
      ) : null}
      {record.steps.some(({ step }) => step === 'officer_contacted') ? (
        <Button href={`${here}/steps/officer-contacted`}>Put the contact on record</Button>
      ) : null}
    </Card>
  )
}

function NotConfigured({ record }: { readonly record: CaseRecord }) {
  if (HARM_LIMBS[record.nation]) return null
  return (
    <WarningText>
      For this nation no time limit is configured here, and that of another is not applied. Ask your
      local authority’s safeguarding service now by when, and whom.
    </WarningText>
  )
}
