import { BY_HAND } from '../../../vocabulary/by-hand.ts'
import { type Network, networkName } from '../../../vocabulary/networks.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'

interface ByHandFormProps {
  readonly publicationId: string
  readonly channelName: string
  readonly network: string
  readonly error?: string | undefined
}

/** What to do for one network, step by step, until its address is here. */
export function ByHandForm({ publicationId, channelName, network, error }: ByHandFormProps) {
  const { composer, steps } = BY_HAND[network as Exclude<Network, 'hosted'>]
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        <li>
          <a class="govuk-link" href={`/publications/${publicationId}/package.zip`}>
            Download the package
          </a>{' '}
          and post exactly what is in it.
        </li>
        {composer ? (
          <li>
            <a class="govuk-link" href={composer} rel="noopener noreferrer external">
              Open {networkName(network)}
            </a>{' '}
            in the browser where the school’s account is signed in.
          </li>
        ) : null}
        {steps.map((step) => (
          <li>{step}</li>
        ))}
        <li>Paste the address of the live post here.</li>
      </ol>
      <AddressForm {...{ publicationId, channelName, error }} label="Keep as proof" />
    </>
  )
}

/** The address of the live post, as proof that it is there. */
export function AddressForm({
  publicationId,
  channelName,
  error,
  label,
}: Omit<ByHandFormProps, 'network'> & { readonly label: string }) {
  return (
    <form method="post" action={`/publications/${publicationId}/proof`} novalidate>
      <TextInput
        name="address"
        id={`address-${publicationId}`}
        type="url"
        label={`Address on ${channelName}`}
        error={error}
        autocomplete="off"
      />
      <ButtonGroup>
        <Button>{label}</Button>
      </ButtonGroup>
    </form>
  )
}

export function TakedownTask({
  task,
  error,
}: {
  readonly task: { readonly id: string; readonly dueAt: Date } | undefined
  readonly error?: string | undefined
}) {
  if (!task) return null
  return (
    <>
      <InsetText>
        This must come down by <TimeText at={task.dueAt} />. Delete it there, look at its address
        again, then write down what you saw.
      </InsetText>
      <form method="post" action={`/takedowns/${task.id}/done`} novalidate>
        <TextInput
          name="proof"
          id={`proof-${task.id}`}
          label="How do you know that it is gone?"
          hint="For example: deleted at 14:05; the address now says “not found”."
          error={error}
        />
        <Button>It is down</Button>
      </form>
    </>
  )
}
