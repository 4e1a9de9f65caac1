import {
  type CommentRecord,
  type ConsultationRecord,
  openDraftActions,
} from '../../../../domain/policies/index.ts'
import { clauseNumber } from '../../../../policy/index.ts'
import { CONSULTATION_KINDS } from '../../../../vocabulary/consultation-kinds.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Section } from '../../../components/section.tsx'
import { Select } from '../../../components/select.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { DayInput } from '../../settings/day-input.tsx'
import { draftPath } from './draft-at.ts'
import type { DraftPageProps } from './draft-page-props.ts'

/** Who was asked, what they said and what was answered. */
export function Consultations(props: DraftPageProps) {
  const { at, typed, faults } = props
  const { draft, consultations, capacities } = at
  const opens = openDraftActions(draft.state, capacities).includes('consult')
  if (!opens && consultations.length === 0) return null
  const wrong = Boolean(faults.fields.whom ?? faults.fields.closesOn ?? faults.fields.kind)
  return (
    <Section
      title="Consultation"
      icon="person"
      id="consultation"
      lead="Lay the draft before unions, staff, governors or families, and keep what they say and what you answer."
    >
      {consultations.map((one) => (
        <Consultation {...props} consultation={one} />
      ))}
      {opens ? (
        <Details summary="Open a consultation" open={wrong}>
          <form method="post" action={draftPath(draft.draftId, '/consult')} novalidate>
            <Select
              name="kind"
              label="Who is asked"
              value={typed.kind ?? 'union'}
              error={faults.fields.kind}
              items={CONSULTATION_KINDS.map(({ code, label }) => ({ value: code, text: label }))}
            />
            <TextInput
              name="whom"
              label="By name"
              hint="Such as “NEU school group” or “All staff”"
              value={typed.whom}
              error={faults.fields.whom}
            />
            <DayInput
              name="closesOn"
              label="Comments until"
              value={typed.closesOn}
              error={faults.fields.closesOn}
            />
            <Button kind="secondary">Open it</Button>
          </form>
        </Details>
      ) : null}
    </Section>
  )
}

interface ConsultationProps extends DraftPageProps {
  readonly consultation: ConsultationRecord
}

function Consultation(props: ConsultationProps) {
  const { at, consultation } = props
  const { consultationId, whom, openedOn, closesOn, closedAt, contentSha256 } = consultation
  const { draft, capacities } = at
  const writes = capacities.includes('writer') && closedAt === null
  return (
    <article class="gp-consultation" aria-labelledby={`consultation-${consultationId}`}>
      <h3 class="govuk-heading-s" id={`consultation-${consultationId}`}>
        {whom} {closedAt ? <Tag colour="grey">Closed</Tag> : <Tag colour="turquoise">Open</Tag>}
      </h3>
      <p class="gp-quiet">
        From <TimeText at={openedOn} /> to <TimeText at={closesOn} />
        {contentSha256 === draft.contentSha256 ? '.' : '. The words have changed since.'}
      </p>
      {consultation.comments.map((comment) => (
        <Comment comment={comment} writes={writes} draftId={draft.draftId} />
      ))}
      {writes ? <CommentForm {...props} /> : null}
      {writes ? (
        <form method="post" action={draftPath(draft.draftId, '/close-consultation')}>
          <input type="hidden" name="consultationId" value={consultationId} />
          <Button kind="secondary">
            Close it<span class="govuk-visually-hidden">: {whom}</span>
          </Button>
        </form>
      ) : null}
    </article>
  )
}

function CommentForm({ at, consultation }: ConsultationProps) {
  const { draft } = at
  const { consultationId } = consultation
  return (
    <Details summary="Enter a comment">
      <form method="post" action={draftPath(draft.draftId, '/comment')} novalidate>
        <input type="hidden" name="consultationId" value={consultationId} />
        <Select
          name="clauseId"
          id={`clause-${consultationId}`}
          label="On which clause"
          value=""
          items={[
            { value: '', text: 'The whole draft' },
            ...draft.pack.clauses.map(({ id, section }) => ({
              value: id,
              text: `${clauseNumber(id)}, ${section}`,
            })),
          ]}
        />
        <TextInput name="fromWhom" id={`from-${consultationId}`} label="Who says so" />
        <Textarea name="words" id={`words-${consultationId}`} label="What they say" rows={3} />
        <Button kind="secondary">Keep the comment</Button>
      </form>
    </Details>
  )
}

interface CommentProps {
  readonly comment: CommentRecord
  readonly writes: boolean
  readonly draftId: string
}

function Comment({ comment, writes, draftId }: CommentProps) {
  const { commentId, clauseId, fromWhom, words, enteredAt, answer } = comment
  const on = clauseId === null ? 'the whole draft' : `clause ${clauseNumber(clauseId)}`
  return (
    <div class="gp-comment">
      <p class="gp-quiet">
        {fromWhom}, on {on}, <TimeText at={enteredAt} />
      </p>
      <p>{words}</p>
      {answer ? (
        <p>
          <strong>Answer by {answer.by}:</strong> {answer.words}
        </p>
      ) : null}
      {!answer && writes ? (
        <form method="post" action={draftPath(draftId, '/answer-comment')} novalidate>
          <input type="hidden" name="commentId" value={commentId} />
          <Textarea name="answer" id={`answer-${commentId}`} label="Your answer" rows={2} />
          <Button kind="secondary">Answer</Button>
        </form>
      ) : null}
    </div>
  )
}
