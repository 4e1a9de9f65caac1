import type { ControlUses, Uses } from '../../../../domain/oversight/index.ts'
import { FEWEST_SHOWN } from '../../../../policy/index.ts'
import { TimeText } from '../../../components/time-text.tsx'

/**
 * When something was last used, and whether more than few times: an exact count beside those of the figures, which are
 * of some of the same things and of shorter times too, would tell of the few between them.
 */
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
  return count < FEWEST_SHOWN ? `under ${FEWEST_SHOWN} times` : `${FEWEST_SHOWN} times or more`
}
