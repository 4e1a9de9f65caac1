import type { ChannelWithAccount } from '../../../../domain/sending/index.ts'
import { Button } from '../../../components/button.tsx'
import { PasswordInput } from '../../../components/password-input.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import type { Faults, Typed } from '../../../form.ts'
import { HOW_TO_JOIN } from './how-to-join.ts'

interface JoinFormProps {
  readonly action: string
  readonly channel: ChannelWithAccount
  readonly typed: Typed
  readonly faults: Faults
}

/** What to do on the network, and what to bring from there. The secret is never shown again. */
export function JoinForm({ action, channel, typed, faults }: JoinFormProps) {
  const { steps, server, handle, secret } = HOW_TO_JOIN[channel.network]
  const { account } = channel
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <form method="post" action={`${action}/join`} novalidate>
        {handle ? (
          <TextInput
            name="handle"
            label={handle.label}
            hint={handle.hint}
            value={typed.handle ?? account?.handle.replace(/^@/, '') ?? ''}
            error={faults.fields.handle}
            autocapitalize="none"
            autocomplete="off"
            spellcheck={false}
          />
        ) : null}
        <PasswordInput
          name="secret"
          label={secret.label}
          hint={secret.hint}
          error={faults.fields.secret}
          autocomplete="new-password"
        />
        <TextInput
          name="server"
          label={server.label}
          hint={server.hint}
          value={typed.server ?? account?.server ?? server.usual}
          error={faults.fields.server}
          type="url"
          inputmode="url"
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
        />
        <p class="govuk-hint">
          It is kept encrypted, with a key outside the database, and never shown again.
        </p>
        <Button preventDoubleClick>Try it</Button>
      </form>
    </>
  )
}
