import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Flash } from '../../components/flash.tsx'
import { ICON_NAMES, Icon } from '../../components/icon.tsx'
import { ILLUSTRATION_NAMES, Illustration } from '../../components/illustration.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { Panel } from '../../components/panel.tsx'
import { Section } from '../../components/section.tsx'

/** Empty, done and broken: what is shown when there is nothing else to show. */
export function StatePart() {
  return (
    <Section title="Messages and pictures" icon="comment">
      <Flash message={{ kind: 'success', text: 'Sent to Siân Vaughan for approval.' }} />
      <Flash
        message={{
          kind: 'notice',
          text: (
            <>
              A newer policy starts on 1 December. <a href="#p">Read what changes</a>
            </>
          ),
        }}
      />
      <Flash
        message={{ kind: 'problem', text: 'The photo could not be read. The words are saved.' }}
      />
      <ErrorSummary
        errors={[
          { text: 'Paste the address that begins with https://', href: '#address' },
          { text: 'Say why, in a sentence or two', href: '#reason' },
        ]}
      />
      <NotificationBanner titleLevel={3} text="Your policy is due for review on 1 September." />
      <NotificationBanner
        type="success"
        role="region"
        titleLevel={3}
        titleId="done"
        title="Signed"
        text="You have signed version 4 of the policy."
      />
      <Panel title="Consent recorded" headingLevel={3}>
        Your reference is K7-204. You can change your mind at any time.
      </Panel>
      <Card>
        <EmptyState
          picture="gate_open"
          title="Nothing waits for you"
          headingLevel={3}
          action={<Button href="#new">Draft a post</Button>}
        >
          <p>Posts that need your approval will appear here.</p>
        </EmptyState>
      </Card>
      <div class="gp-row">
        {ILLUSTRATION_NAMES.map((name) => (
          <Illustration name={name} />
        ))}
      </div>
      <hr />
      <ul class="gp-grid gp-grid--stats">
        {ICON_NAMES.map((name) => (
          <li class="gp-row">
            <Icon name={name} />
            <span class="gp-quiet">{name}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
