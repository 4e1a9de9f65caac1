import type { TrainingRecord } from '../../../domain/training/index.ts'
import type { ListRow } from '../../components/list-rows.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { StandingTag } from './standing-tag.tsx'
import { purposesOf } from './words.ts'

/** A course that somebody did, as a row of a list. */
export function recordRow(record: TrainingRecord, soonest: string): ListRow {
  const { recordId, title, provider, purposes, doneOn, evidence, certificate } = record
  return {
    title,
    meta: (
      <>
        {provider}, done <TimeText at={doneOn} />. For: {purposesOf([...purposes]).toLowerCase()}.
        {evidence ? <> {evidence}</> : null}
        {certificate ? (
          <>
            {' '}
            <a class="govuk-link" href={`/training/${recordId}/certificate`}>
              Certificate<span class="govuk-visually-hidden"> of {title}</span>
            </a>
          </>
        ) : null}
      </>
    ),
    side: <StandingTag standing={record.standing} soonest={soonest} />,
  }
}
