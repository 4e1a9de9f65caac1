import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'

/** A longer check goes on by itself, and its result is an entry. */
const PATIENCE_MS = 10_000

/** Resolves when somebody has waited for a check as long as a page may. */
export function patience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS).unref()
  })
}

interface StillCheckingProps {
  readonly c: PageContext
  /** The page that the check was asked for on. */
  readonly back: { readonly text: string; readonly href: string }
}

/** Says that a check takes longer, and where its result will stand. */
export function StillChecking({ c, back }: StillCheckingProps) {
  return (
    <Frame c={c} title="The check goes on" breadcrumbs={[back, { text: 'Check' }]}>
      <EmptyState
        picture="glass"
        title="The check goes on"
        headingLevel={1}
        action={<Button href={back.href}>Back to the trail</Button>}
      >
        <p>
          This is a long trail. You can leave this page: the result will stand on top of the trail.
        </p>
      </EmptyState>
    </Frame>
  )
}
