import {
  answerTo,
  type FormFault,
  type FormStep,
  type RequestForReader,
} from '../../../../domain/channels/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import type { ChainStep, Pack } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Section } from '../../../components/section.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import { AnswerCards } from './answer-cards.tsx'
import { ApplicantActions } from './applicant-actions.tsx'
import { RequestDecisionForm } from './decision-form.tsx'
import { EarlierRounds } from './earlier-rounds.tsx'
import { RequestFrame } from './request-frame.tsx'
import { RequestTag } from './request-tag.tsx'
import { RequestTrack } from './request-track.tsx'

export interface RequestPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly view: RequestForReader
  readonly pack: Pack
  /** Who approves it: as it was fixed when it was sent, or as it would be now. */
  readonly asked: readonly ChainStep[]
  /** The pages that are not complete. */
  readonly open: readonly { readonly step: FormStep; readonly faults: readonly FormFault[] }[]
  readonly typed: Typed
  readonly faults: Faults
}

/** A request for a channel: its answers, its way, and what the reader can do with it. */
export function RequestPage(props: RequestPageProps) {
  const { c, school, view, faults } = props
  const { request, open } = view
  const name = answerTo(request.answers, 'name').trim() || 'A new channel'
  const mine = request.applicantId === c.var.actor.personId
  return (
    <RequestFrame
      c={c}
      school={school}
      title={name}
      heading={name}
      caption="A request for a channel"
      headingTag={<RequestTag state={request.state} />}
      headingActions={
        open.includes('approve') ? <Button href="#decide">Go to your decision</Button> : undefined
      }
      errors={faults.page}
      way={[{ text: name }]}
    >
      <About {...props} />
      {mine ? <ApplicantActions {...props} /> : null}
      <Section title="Who approves it" icon="people">
        <RequestTrack {...props} />
      </Section>
      <AnswerCards {...props} />
      {open.includes('approve') ? <RequestDecisionForm {...props} /> : null}
      <EarlierRounds view={view} pack={props.pack} />
    </RequestFrame>
  )
}

/** Who asks, for which team, and since when. */
function About({ school, view }: RequestPageProps) {
  const { applicant, request } = view
  const department = answerTo(request.answers, 'department').trim()
  return (
    <SummaryList
      noBorder
      rows={[
        { key: 'Asked for by', value: `${applicant.name}, ${applicant.position}` },
        { key: 'Line manager', value: applicant.manager ?? 'None on record' },
        ...(department === '' ? [] : [{ key: 'Team', value: department }]),
        request.sentAt === null
          ? { key: 'Begun', value: <TimeText at={request.startedAt} /> }
          : { key: 'Sent', value: <TimeText at={request.sentAt} /> },
        ...(request.channelId === null
          ? []
          : [
              {
                key: 'Channel',
                value: (
                  <a class="govuk-link" href={`/schools/${school.slug}/channels`}>
                    On the register of channels
                  </a>
                ),
              },
            ]),
      ]}
    />
  )
}
