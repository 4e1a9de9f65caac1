import type { Kiosk } from '../../../domain/kiosk/index.ts'
import { Button } from '../../components/button.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { Faults } from '../../form.ts'
import { START } from './at-kiosk.ts'
import { KioskFrame } from './kiosk-frame.tsx'

interface PinPageProps {
  readonly kiosk: Kiosk
  readonly personId: string
  /** Left out for one who may not sign here, so that the page tells nothing of them. */
  readonly name?: string | undefined
  readonly faults: Faults
}

/** Six digits. The box hides them and no browser offers to keep them. */
export function KioskPinPage({ kiosk, personId, name, faults }: PinPageProps) {
  return (
    <KioskFrame kiosk={kiosk} heading="Your PIN" caption={name} errors={faults.page}>
      <form method="post" action="/kiosk/pin" autocomplete="off" novalidate>
        <input type="hidden" name="personId" value={personId} />
        <TextInput
          name="pin"
          label="The six digits that your manager gave you"
          hint="After five wrong tries it is worth nothing, and your manager makes another."
          inputmode="numeric"
          pattern="[0-9]*"
          autocomplete="off"
          spellcheck={false}
          width={10}
          class="gp-kiosk__pin"
          error={faults.fields.pin}
          attributes={{ maxlength: 6 }}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Go on</Button>
          <Button kind="secondary" href={START}>
            That is not me
          </Button>
        </div>
      </form>
    </KioskFrame>
  )
}
