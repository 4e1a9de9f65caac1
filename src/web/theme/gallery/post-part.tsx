import { ApprovalTrack } from '../../components/approval-track.tsx'
import { Avatar } from '../../components/avatar.tsx'
import { Card } from '../../components/card.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { StatTile } from '../../components/stat-tile.tsx'
import {
  SHOWN_POST_STATES,
  SHOWN_PUBLICATION_STATES,
  StateTag,
} from '../../components/state-tag.tsx'
import { Stepper } from '../../components/stepper.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { at } from './words.ts'

function Numbers() {
  return (
    <div class="gp-grid gp-grid--stats">
      <StatTile
        label="Waiting for you"
        value={3}
        href="#a"
        icon="inbox"
        note="The oldest since Tuesday"
      />
      <StatTile label="Live this term" value={148} icon="globe" note="On 5 channels" tone="clear" />
      <StatTile label="Proof needed" value={2} href="#b" icon="look" tone="review" />
      <StatTile
        label="Withdrawn consents"
        value="under 5"
        icon="consent"
        note="Small numbers are not shown"
      />
    </div>
  )
}

function Rows() {
  return (
    <ListRows
      rows={[
        {
          title: 'Long jump on the lower field',
          href: '#1',
          meta: (
            <>
              Gareth Pugh · <TimeText at={at('2026-11-20T14:05:00Z')} />
            </>
          ),
          picture: <Avatar name="Gareth Pugh" />,
          side: <StateTag post="in_review" />,
        },
        {
          title: 'Open evening for Year 6 families: what to bring, where to park and whom to ask',
          href: '#2',
          meta: 'Bethan Prosser · for Facebook and the school page',
          picture: <Avatar name="Bethan Prosser" />,
          side: <StateTag post="changes_requested" />,
        },
        {
          title: 'Thank you to everyone who came to the autumn fair',
          href: '#3',
          meta: 'Siân Vaughan · live on 3 channels',
          picture: <Avatar name="Siân Vaughan" />,
          side: <StateTag post="published" />,
        },
      ]}
    />
  )
}

function Track() {
  return (
    <Card title="Approval" headingLevel={3}>
      <ApprovalTrack
        steps={[
          {
            role: 'Line manager',
            person: 'Gareth Pugh',
            state: 'approved',
            at: at('2026-11-20T09:12:00Z'),
          },
          {
            role: 'Deputy head',
            person: 'Siân Vaughan',
            state: 'next',
            note: 'Because the post names a pupil.',
          },
          { role: 'Media officer', state: 'later' },
          { role: 'Headteacher', state: 'not_needed' },
          {
            role: 'Governor',
            person: 'Idris Rees',
            state: 'changes_requested',
            at: at('2026-11-19T16:40:00Z'),
          },
          {
            role: 'Trust officer',
            person: 'Mair Bowen',
            state: 'refused',
            at: at('2026-11-18T08:00:00Z'),
          },
        ]}
      />
    </Card>
  )
}

function Record() {
  return (
    <Card title="Record" headingLevel={3}>
      <Timeline
        entries={[
          {
            at: at('2026-11-20T14:05:00Z'),
            what: 'Taken down from Facebook',
            who: 'Bethan Prosser',
            icon: 'down',
            tone: 'block',
            children: 'A parent withdrew consent. The address now answers “not found”.',
          },
          {
            at: at('2026-11-20T09:30:00Z'),
            what: 'Published on two channels',
            who: 'Gatepost',
            icon: 'globe',
            tone: 'clear',
          },
          {
            at: at('2026-11-19T15:10:00Z'),
            what: 'Changes asked for',
            who: 'Siân Vaughan',
            icon: 'back',
            tone: 'review',
          },
          { at: at('2026-11-19T08:45:00Z'), what: 'Drafted', who: 'Gareth Pugh', icon: 'compose' },
        ]}
      />
    </Card>
  )
}

/** A post on its way: numbers, lists, states, steps and the record. */
export function PostPart() {
  return (
    <Section title="Posts on their way" icon="post">
      <Numbers />
      <Rows />
      <div class="gp-row">
        {SHOWN_POST_STATES.map((state) => (
          <StateTag post={state} />
        ))}
      </div>
      <hr />
      <div class="gp-row">
        {SHOWN_PUBLICATION_STATES.map((state) => (
          <StateTag publication={state} />
        ))}
      </div>
      <hr />
      <Stepper
        label="Steps of a post"
        steps={[
          { text: 'Words and photos', state: 'done', href: '#w' },
          { text: 'Check', state: 'current' },
          { text: 'Channels and time', state: 'to_do' },
          { text: 'Send', state: 'to_do' },
        ]}
      />
      <div class="gp-columns">
        <Record />
        <Track />
      </div>
    </Section>
  )
}
