import type { PostRecord } from '../../../domain/posts/index.ts'
import type { OnNetwork } from '../../../domain/sending/index.ts'
import { networkName } from '../../../vocabulary/networks.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { AddressForm } from './by-hand-forms.tsx'
import { StandsThere } from './stands-there.tsx'

interface HowItFaresProps {
  readonly on: OnNetwork
  readonly publication: PostRecord['publications'][number]
  readonly publishes: boolean
  readonly slug: string
  readonly error?: string | undefined
}

/** What Gatepost is about on a network, what the network said, and what a person can do. */
export function HowItFares(props: HowItFaresProps) {
  const { on, publication } = props
  switch (publication.state) {
    case 'sending':
      return <OnItsWay {...props} />
    case 'uncertain':
      return <NotCertain {...props} />
    case 'reconnect':
      return <NeedsReconnecting {...props} />
    case 'refused':
      return <NotTaken {...props} />
    case 'takedown_due':
      return on.errand?.kind === 'remove' ? <ComingOff {...props} /> : null
    case 'live':
      return <StandsThere {...props} />
    default:
      return on.why ? <p>{on.why}</p> : null
  }
}

function OnItsWay({ on, publication, publishes }: HowItFaresProps) {
  const again = on.errand && on.errand.tries > 0 ? on.errand.nextAt : undefined
  return (
    <>
      <p>
        Gatepost puts it there by itself, within a minute as a rule.{' '}
        {again ? (
          <>
            The last try did not do it, and nothing is there yet. The next one is{' '}
            <TimeText at={again} />.{' '}
          </>
        ) : null}
        {on.why}
      </p>
      {publishes && again ? <Actions id={publication.publicationId} toHand /> : null}
    </>
  )
}

function NotCertain({ on, publication, publishes, error }: HowItFaresProps) {
  const { publicationId, channelName, network } = publication
  const givenUp = on.errand?.state === 'failed' || !on.errand
  return (
    <>
      <WarningText>
        It may be there or not. {on.why}{' '}
        {givenUp
          ? 'Gatepost has stopped looking, so a person must.'
          : 'Gatepost looks whether it arrived, and sends nothing before it knows.'}
      </WarningText>
      {on.errand && !givenUp ? (
        <p>
          It looks again <TimeText at={on.errand.nextAt} />.
        </p>
      ) : null}
      {publishes ? (
        <>
          <p>Look on {networkName(network)} yourself. If it is there, paste its address.</p>
          <AddressForm {...{ publicationId, channelName, error }} label="It is there" />
          {givenUp ? (
            <>
              <p>
                If you have looked and it is not there, take it to hand. Nothing more is sent then.
              </p>
              <Actions id={publicationId} again={on.errand !== undefined} toHand />
            </>
          ) : null}
        </>
      ) : null}
    </>
  )
}

function NeedsReconnecting({ on, publication, publishes, slug }: HowItFaresProps) {
  return (
    <>
      <WarningText>
        {networkName(publication.network)} no longer lets Gatepost in. {on.why} It goes out once the
        account is joined again.
      </WarningText>
      {publishes ? (
        <>
          <p>
            <a class="govuk-link" href={`/schools/${slug}/settings/accounts`}>
              Join the account again
            </a>
            , or ask whoever keeps the school’s channels.
          </p>
          <Actions id={publication.publicationId} toHand />
        </>
      ) : null}
    </>
  )
}

function NotTaken({ on, publication, publishes }: HowItFaresProps) {
  return (
    <>
      <WarningText>It is not there. {on.why}</WarningText>
      {publishes ? (
        <Actions
          id={publication.publicationId}
          again={on.errand?.kind === 'send' && on.errand.state === 'failed'}
          toHand
        />
      ) : null}
    </>
  )
}

function ComingOff({ on }: HowItFaresProps) {
  const failed = on.errand?.state === 'failed'
  return (
    <p>
      {failed ? on.why : 'Gatepost is taking it off by itself. '}
      {!failed && on.why ? `${on.why} It tries again. ` : ''}
      {failed ? ' A person must do it now.' : 'Whoever is quicker may do it by hand.'}
    </p>
  )
}

function Actions({
  id,
  again = false,
  toHand = false,
}: {
  readonly id: string
  readonly again?: boolean
  readonly toHand?: boolean
}) {
  return (
    <ButtonGroup>
      {again ? (
        <form method="post" action={`/publications/${id}/again`}>
          <Button preventDoubleClick>Try once more</Button>
        </form>
      ) : null}
      {toHand ? (
        <form method="post" action={`/publications/${id}/to-hand`}>
          <Button kind="secondary" preventDoubleClick>
            Publish it by hand
          </Button>
        </form>
      ) : null}
    </ButtonGroup>
  )
}
