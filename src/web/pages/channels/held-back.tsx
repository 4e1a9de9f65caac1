import type { HeldDelivery } from '../../../domain/posts/index.ts'
import { ruleTitle } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Section } from '../../components/section.tsx'
import { TimeText } from '../../components/time-text.tsx'

interface HeldBackProps {
  readonly postId: string
  readonly held: readonly HeldDelivery[]
  readonly publishes: boolean
}

/** The channels for which a post waits, with why, and what its publisher can do. */
export function HeldBack({ postId, held, publishes }: HeldBackProps) {
  if (held.length === 0) return null
  return (
    <Section title="Held back" icon="pause" id="held">
      <ul class="gp-plain-list">
        {held.map(({ channelHoldId, channelId, channelName, rules, heldAt }) => (
          <li class="gp-publication">
            <p>
              <a class="govuk-link" href={`/channels/${channelId}`}>
                <strong>{channelName}</strong>
              </a>
              :{' '}
              {rules
                .map((rule) => (rule === 'closed' ? 'it was closed' : ruleTitle(rule)))
                .join(', ')}
            </p>
            <p class="govuk-hint">
              Since <TimeText at={heldAt} />. It does not go out there by itself.
            </p>
            {publishes ? (
              <form method="post" action={`/posts/${postId}/held`}>
                <input type="hidden" name="hold" value={channelHoldId} />
                <ButtonGroup>
                  {rules.includes('closed') ? null : (
                    <Button name="act" value="publish">
                      Publish there now
                    </Button>
                  )}
                  <Button kind="secondary" name="act" value="give_up">
                    Leave {channelName} out
                  </Button>
                </ButtonGroup>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
