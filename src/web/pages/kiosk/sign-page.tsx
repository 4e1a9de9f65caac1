import { unsigned } from '../../../domain/acknowledgement/index.ts'
import { NOT_CONSENT } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import type { Faults } from '../../form.ts'
import type { Reading } from './at-kiosk.ts'
import { KioskFrame } from './kiosk-frame.tsx'

interface KioskSignPageProps {
  readonly reading: Reading
  readonly ticked: readonly string[]
  readonly faults: Faults
}

/** The last page at a shared screen: what one's name says, and where to put it. */
export function KioskSignPage({ reading, ticked, faults }: KioskSignPageProps) {
  const { kiosk, visit, policy } = reading
  const open = unsigned(policy)
  const field = open.map(({ signOff }) => faults.fields[signOff]).find((fault) => fault)
  return (
    <KioskFrame
      kiosk={kiosk}
      visit={visit}
      heading={`Sign: ${policy.pack.title}`}
      errors={faults.page}
    >
      <form method="post" action="/kiosk/sign" novalidate>
        <input type="hidden" name="visit" value={visit.visitId} />
        <input type="hidden" name="policyVersionId" value={policy.versions.policyVersionId} />
        <Checkboxes
          name="signOffs"
          idPrefix={open[0]?.signOff ?? 'signOffs'}
          legend={`${visit.name}, ${visit.position}`}
          error={faults.fields.signOffs ?? field}
          values={ticked}
          items={open.map(({ signOff, words }) => ({ value: signOff, text: words }))}
        />
        <InsetText>{NOT_CONSENT}</InsetText>
        <div class="govuk-button-group">
          <Button preventDoubleClick>Sign</Button>
          <Button kind="secondary" href="/kiosk/read?part=1">
            Read it again
          </Button>
        </div>
      </form>
    </KioskFrame>
  )
}
