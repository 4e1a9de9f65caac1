import type { ControlUses, Uses } from '../../../../domain/oversight/index.ts'
import { TimeText } from '../../../components/time-text.tsx'

/** Below this a count could point at somebody. */
const SMALLEST = 5

/** When something was last used and how often, with small counts left out. */
export function UsesText({ uses }: { readonly uses: ControlUses | undefined }) {
  if (!uses) return <>It leaves no trace by which to count its use.</>
  if (!uses.last) return <>Not used here in the last twelve months.</>
  const { found } = uses
  return (
    <>
      Last used <TimeText at={uses.last} show="day" />, {times(uses)} in twelve months.
      {found
        ? found.last
          ? ` It had something to say ${times(found)}.`
          : ' It found nothing.'
        : null}
    </>
  )
}

function times({ count }: Uses): string {
  return count < SMALLEST ? 'under 5 times' : `${count.toLocaleString('en-GB')} times`
}
