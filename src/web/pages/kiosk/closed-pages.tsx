import type { Kiosk } from '../../../domain/kiosk/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Layout } from '../../components/layout.tsx'
import type { PageContext } from '../../context.ts'
import { START } from './at-kiosk.ts'
import { KioskFrame } from './kiosk-frame.tsx'

/** For a browser that is no shared screen, or none any more. */
export function notOpen(c: PageContext) {
  const title = 'This screen is not open'
  return c.html(
    <Layout title={title} width="reading">
      <EmptyState picture="gate_closed" title={title} headingLevel={1}>
        <p>It was closed, or its day is over. A manager opens it again under Policy, Signatures.</p>
      </EmptyState>
    </Layout>,
    403,
  )
}

/** For somebody whose two minutes are over, or a page that was left open by whoever came before. */
export function visitOver(c: PageContext, kiosk: Kiosk) {
  return c.html(
    <KioskFrame
      kiosk={kiosk}
      heading="Begin again"
      lead="Two minutes have passed, or somebody else has begun since. What you read is kept; nothing was signed."
    >
      <Button href={START}>To the start</Button>
    </KioskFrame>,
    409,
  )
}
