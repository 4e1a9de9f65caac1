import { londonDate } from '../../../../domain/london-time.ts'
import {
  type DraftAction,
  earliestEffect,
  openDraftActions,
} from '../../../../domain/policies/index.ts'
import { approvers } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Section } from '../../../components/section.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { DayInput } from '../../settings/day-input.tsx'
import { draftPath } from './draft-at.ts'
import type { DraftPageProps } from './draft-page-props.ts'

/** What this reader can do to the draft now, the likeliest first. */
export function NextStep(props: DraftPageProps) {
  const { at } = props
  const { draft, capacities, reach } = at
  const open = openDraftActions(draft.state, capacities)
  const can = (action: DraftAction) => open.includes(action)
  return (
    <Section title="Next" icon="arrow" id="next">
      <Waiting {...props} />
      {can('propose') ? <Propose {...props} /> : null}
      {can('approve') ? <Approve {...props} /> : null}
      {can('give_notice') ? <Notice {...props} /> : null}
      {draft.noticeGivenAt && draft.inForceOn ? (
        <p>
          Notice went to {reach.told} people on <TimeText at={draft.noticeGivenAt} />
          {reach.mailed > 0 ? `, to ${reach.mailed} of them by e-mail` : null}; {reach.seen} have
          opened it. In force from <TimeText at={draft.inForceOn} />.
        </p>
      ) : null}
      {can('drop') ? (
        <Details summary="Give this draft up">
          <form method="post" action={draftPath(draft.draftId, '/drop')}>
            <input type="hidden" name="revision" value={String(draft.revision)} />
            <p>It stays readable, and another can be begun.</p>
            <Button kind="warning">Give it up</Button>
          </form>
        </Details>
      ) : null}
    </Section>
  )
}

/** Whose turn it is, for those whose it is not. */
function Waiting({ at }: DraftPageProps) {
  const { draft, capacities, inForce, approvals } = at
  const { says } = approvers(inForce.pack)
  const last = approvals.at(-1)
  if (draft.state === 'for_approval' && !capacities.includes('approver')) {
    return <p>It waits for {says}. Nobody approves a policy of which they wrote a part.</p>
  }
  if (draft.state === 'writing' && last?.outcome === 'sent_back') {
    return (
      <p>
        {last.by} sent it back on <TimeText at={last.at} />: {last.reason}
      </p>
    )
  }
  if (last?.outcome === 'approved') {
    return (
      <p>
        Approved by {last.body} at the meeting of <TimeText at={last.metOn ?? ''} /> (
        {last.minuteRef}), put on record by {last.by}.
      </p>
    )
  }
  return null
}

function Propose({ at }: DraftPageProps) {
  const { draft, inForce } = at
  return (
    <form method="post" action={draftPath(draft.draftId, '/propose')}>
      <input type="hidden" name="revision" value={String(draft.revision)} />
      <p>When the words are as you want them, {approvers(inForce.pack).says} decides on them.</p>
      <Button preventDoubleClick>Send for approval</Button>
    </form>
  )
}

function Approve({ at, typed, faults }: DraftPageProps) {
  const { draft, inForce } = at
  const seen = <input type="hidden" name="contentSha256" value={draft.contentSha256} />
  return (
    <>
      <form method="post" action={draftPath(draft.draftId, '/approve')} novalidate>
        {seen}
        <p>
          Read{' '}
          <a class="govuk-link" href={draftPath(draft.draftId, '/difference')}>
            what changes
          </a>{' '}
          first. What {approvers(inForce.pack).says} decided is put on record with its minutes.
        </p>
        <TextInput
          name="minuteRef"
          label="Where the minutes say so"
          hint="Such as “Minutes of 12 May, item 7”"
          value={typed.minuteRef}
          error={faults.fields.minuteRef}
        />
        <DayInput
          name="metOn"
          label="Day of the meeting"
          value={typed.metOn}
          error={faults.fields.metOn}
        />
        <Button preventDoubleClick>Put the approval on record</Button>
      </form>
      <Details summary="Send it back" open={Boolean(faults.fields.reason)}>
        <form method="post" action={draftPath(draft.draftId, '/send-back')} novalidate>
          {seen}
          <Textarea
            name="reason"
            label="What should change"
            value={typed.reason}
            error={faults.fields.reason}
          />
          <Button kind="secondary">Send it back</Button>
        </form>
      </Details>
    </>
  )
}

function Notice({ c, at, typed, faults }: DraftPageProps) {
  const { draft, inForce } = at
  const earliest = earliestEffect(londonDate(c.var.now), inForce, draft.pack)
  return (
    <form method="post" action={draftPath(draft.draftId, '/notice')} novalidate>
      <input type="hidden" name="contentSha256" value={draft.contentSha256} />
      <p>
        Everyone whom it binds is told at once. It can take effect from <TimeText at={earliest} />{' '}
        on.
      </p>
      <DayInput
        name="inForceOn"
        label="In force from"
        value={typed.inForceOn ?? earliest}
        error={faults.fields.inForceOn}
      />
      <Button preventDoubleClick>Give notice</Button>
    </form>
  )
}
