import type { PolicyPart } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import type { PageError } from '../../components/error-summary.tsx'
import { PartClauses } from '../policy/signing/part-clauses.tsx'
import { ReadSoFar } from '../policy/signing/read-so-far.tsx'
import type { Reading } from './at-kiosk.ts'
import { KioskFrame } from './kiosk-frame.tsx'

interface KioskReadPageProps {
  readonly reading: Reading
  readonly parts: readonly PolicyPart[]
  /** Which part, counted from 1. */
  readonly nth: number
  readonly errors?: readonly PageError[]
}

/** One part of the policy at a shared screen. */
export function KioskReadPage({ reading, parts, nth, errors }: KioskReadPageProps) {
  const { kiosk, visit, policy } = reading
  const shown = parts[nth - 1]
  return (
    <KioskFrame
      kiosk={kiosk}
      visit={visit}
      heading={shown?.heading ?? policy.pack.title}
      caption={policy.pack.title}
      errors={errors}
    >
      <ReadSoFar nth={nth} of={parts.length} />
      <PartClauses clauses={shown?.clauses ?? []} />
      <div class="govuk-button-group gp-read-on">
        <form method="post" action="/kiosk/read">
          <input type="hidden" name="visit" value={visit.visitId} />
          <input type="hidden" name="part" value={String(nth)} />
          <Button preventDoubleClick>
            {nth === parts.length ? 'I have read it to its end' : 'Next part'}
          </Button>
        </form>
        <Button kind="secondary" href={`/kiosk/read?part=${nth}`}>
          I am still reading
        </Button>
        {nth > 1 ? (
          <Button kind="secondary" href={`/kiosk/read?part=${nth - 1}`}>
            Back to part {nth - 1}
          </Button>
        ) : null}
      </div>
    </KioskFrame>
  )
}
