import {
  type AnswerOnRecord,
  labelOf,
  METHODS,
  type ObjectionOnRecord,
  type Recorder,
  SCOPES,
} from '../../../domain/consent/index.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { LearnerPageProps } from './learner-page.tsx'

/** What was said, by whom, when and how: answers and objections apart, the newest first. */
export function OnRecord({ c, file }: LearnerPageProps) {
  const { learnerId } = file.learner
  return (
    <Section title="On record" icon="consent" id="record">
      {file.answers.length + file.objections.length === 0 ? (
        <p class="govuk-body">Nobody has answered yet.</p>
      ) : null}
      <ul class="gp-plain-list">
        {file.objections.map((objection) => (
          <Objection learnerId={learnerId} objection={objection} />
        ))}
        {file.answers.map((answer) => (
          <Answer learnerId={learnerId} answer={answer} now={c.var.now} />
        ))}
      </ul>
    </Section>
  )
}

interface AnswerProps {
  readonly learnerId: string
  readonly answer: AnswerOnRecord
  readonly now: Date
}

function Answer({ learnerId, answer, now }: AnswerProps) {
  const over = answer.expiresAt !== null && answer.expiresAt <= now
  const live = answer.withdrawnAt === null && !over
  return (
    <li class="gp-publication">
      <p>
        <Tag colour={answer.answer === 'refused' ? 'red' : live ? 'green' : 'grey'}>
          {answer.answer === 'given' ? 'Yes' : 'No'}
        </Tag>{' '}
        {answer.answer === 'given' ? 'to' : 'for'} {answer.channel ?? 'every channel'}
        {answer.verified ? '' : ' · a tick from the old system: nobody knows who gave it, or when'}
      </p>
      <p class="govuk-hint">
        {answer.giverName}, {answer.relationship}, <TimeText at={answer.givenAt} />,{' '}
        {labelOf(METHODS, answer.method).toLowerCase()}. {recorderText(answer.recordedBy)}
        {answer.expiresAt ? (
          <>
            {' '}
            {over ? 'Ran out' : 'Runs out'} <TimeText at={answer.expiresAt} show="day" />.
          </>
        ) : null}
        {answer.withdrawnAt ? (
          <>
            {' '}
            Taken back <TimeText at={answer.withdrawnAt} />.
          </>
        ) : null}
      </p>
      {answer.answer === 'given' && live && answer.verified ? (
        <form method="post" action={`/learners/${learnerId}/withdraw`}>
          <input type="hidden" name="consentId" value={answer.consentId} />
          <Button kind="secondary">Record that this yes is taken back</Button>
        </form>
      ) : null}
      {answer.answer === 'refused' && live && !answer.verified ? (
        <form method="post" action={`/learners/${learnerId}/set-aside-tick`}>
          <input type="hidden" name="consentId" value={answer.consentId} />
          <Button kind="secondary">A parent has said yes since: set this tick aside</Button>
        </form>
      ) : null}
    </li>
  )
}

function Objection(props: { readonly learnerId: string; readonly objection: ObjectionOnRecord }) {
  const { learnerId, objection } = props
  const live = objection.withdrawnAt === null
  return (
    <li class="gp-publication">
      <p>
        <Tag colour={live ? 'red' : 'grey'}>Objection</Tag> {objection.channel ?? 'every channel'}:{' '}
        {labelOf(SCOPES, objection.scope).toLowerCase()}
      </p>
      <p class="govuk-hint">
        {objection.objectorName}, {objection.relationship}, <TimeText at={objection.madeAt} />,{' '}
        {labelOf(METHODS, objection.method).toLowerCase()}. {recorderText(objection.recordedBy)}
        {objection.withdrawnAt ? (
          <>
            {' '}
            Taken back <TimeText at={objection.withdrawnAt} />.
          </>
        ) : null}
      </p>
      {live ? (
        <form method="post" action={`/learners/${learnerId}/lift-objection`}>
          <input type="hidden" name="objectionId" value={objection.objectionId} />
          <Button kind="secondary">Record that this objection is taken back</Button>
        </form>
      ) : null}
    </li>
  )
}

function recorderText(recorder: Recorder): string {
  return recorder.by === 'themselves'
    ? 'They recorded it themselves.'
    : `Recorded by ${recorder.name}, ${recorder.position}.`
}
