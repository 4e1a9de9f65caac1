import type { Concern } from '../../../domain/concerns/index.ts'
import { TimeText } from '../../components/time-text.tsx'
import { concernTitle, reporterLabel } from '../concerns/concern-labels.ts'

/** Concerns as boxes to tick: of each only what kind it is, who told and when. */
export function concernBoxes(concerns: readonly Concern[]) {
  return concerns.map((one) => ({
    value: one.concernId,
    text: (
      <>
        {concernTitle(one)}: {reporterLabel(one)}, <TimeText at={one.receivedAt} />
      </>
    ),
  }))
}
