import type { UnsignedPerson } from '../../../domain/acknowledgement/index.ts'
import type { Kiosk } from '../../../domain/kiosk/index.ts'
import { Button } from '../../components/button.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { Faults } from '../../form.ts'
import { KioskFrame } from './kiosk-frame.tsx'

export interface StartPageProps {
  readonly kiosk: Kiosk
  readonly letters: string
  readonly found?:
    | { readonly people: readonly UnsignedPerson[]; readonly more: boolean }
    | undefined
  readonly saved?: string | undefined
  readonly faults: Faults
}

/** Where everybody at a shared screen begins: find your own name. */
export function StartPage({ kiosk, letters, found, saved, faults }: StartPageProps) {
  return (
    <KioskFrame
      kiosk={kiosk}
      heading="Read and sign the policy"
      lead="Find your name, enter your PIN, read the policy and sign it."
      saved={saved}
      errors={faults.page}
    >
      <form method="post" action="/kiosk/names" autocomplete="off" novalidate>
        <TextInput
          name="letters"
          label="First letters of your name"
          value={letters}
          error={faults.fields.letters}
          autocomplete="off"
          spellcheck={false}
          width={10}
        />
        <Button>Find my name</Button>
      </form>
      {found ? <Names {...found} /> : null}
      <details class="govuk-details gp-kiosk__close">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">For managers</span>
        </summary>
        <div class="govuk-details__text">
          <p>
            It closes by itself at midnight. Closing it now makes this an ordinary browser again.
          </p>
          <form method="post" action="/kiosk/close">
            <Button kind="secondary">Close this screen</Button>
          </form>
        </div>
      </details>
    </KioskFrame>
  )
}

function Names({ people, more }: NonNullable<StartPageProps['found']>) {
  if (people.length === 0) {
    return (
      <p class="govuk-inset-text" role="status">
        Nobody whose name begins like that has still to sign here with a PIN. Look at the letters
        again, or ask your manager for a PIN.
      </p>
    )
  }
  const twice = (name: string) => people.filter((one) => one.name === name).length > 1
  return (
    <section aria-labelledby="names">
      <h2 class="govuk-heading-m" id="names">
        Press your name
      </h2>
      <ul class="gp-kiosk__names">
        {people.map(({ personId, name, position }) => (
          <li>
            <form method="post" action="/kiosk/person">
              <input type="hidden" name="personId" value={personId} />
              <Button kind="secondary">{twice(name) ? `${name}, ${position}` : name}</Button>
            </form>
          </li>
        ))}
      </ul>
      {more ? <p>There are more. Add a letter to see yours.</p> : null}
    </section>
  )
}
