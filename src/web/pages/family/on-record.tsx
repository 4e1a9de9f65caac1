import {
  type AnswerOnRecord,
  type FamilyView,
  labelOf,
  METHODS,
  type ObjectionOnRecord,
  type Recorder,
} from '../../../domain/consent/index.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { TimeText } from '../../components/time-text.tsx'

/** Everything this parent has said, as it was recorded, how and by whom; objections can be taken back. */
export function OnRecord({ view }: { readonly view: FamilyView }) {
  const none = view.answers.length + view.objections.length === 0
  return (
    <Section title="What is on record" icon="trail" id="record">
      {none ? <p class="govuk-body">You have not answered yet.</p> : null}
      <ul class="govuk-list govuk-list--spaced">
        {view.objections.map((objection) => (
          <ObjectionItem objection={objection} />
        ))}
        {view.answers.map((answer) => (
          <AnswerItem answer={answer} />
        ))}
      </ul>
    </Section>
  )
}

function AnswerItem({ answer }: { readonly answer: AnswerOnRecord }) {
  return (
    <li>
      <strong>{answer.answer === 'given' ? 'Yes' : 'No'}</strong> for {where(answer.channel)},{' '}
      <TimeText at={answer.givenAt} />. {labelOf(METHODS, answer.method)}, recorded by{' '}
      {recorder(answer.recordedBy)}.
      {answer.withdrawnAt ? (
        <>
          {' '}
          Taken back <TimeText at={answer.withdrawnAt} />.
        </>
      ) : null}
      {answer.expiresAt && !answer.withdrawnAt ? (
        <>
          {' '}
          Holds until <TimeText at={answer.expiresAt} show="day" />.
        </>
      ) : null}
    </li>
  )
}

function ObjectionItem({ objection }: { readonly objection: ObjectionOnRecord }) {
  return (
    <li>
      <strong>Objection</strong> for {where(objection.channel)}, <TimeText at={objection.madeAt} />.{' '}
      {labelOf(METHODS, objection.method)}, recorded by {recorder(objection.recordedBy)}.
      {objection.withdrawnAt ? (
        <>
          {' '}
          Taken back <TimeText at={objection.withdrawnAt} />.
        </>
      ) : (
        <form method="post" action={`/family/objections/${objection.objectionId}/lift`}>
          <Button kind="secondary">
            Take back this objection
            <span class="govuk-visually-hidden"> for {where(objection.channel)}</span>
          </Button>
        </form>
      )}
    </li>
  )
}

function where(channel: string | null): string {
  return channel ?? 'all channels'
}

function recorder(by: Recorder): string {
  return by.by === 'themselves' ? 'you' : `${by.name}, ${by.position}`
}
