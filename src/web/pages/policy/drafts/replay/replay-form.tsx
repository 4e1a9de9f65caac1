import { londonDate } from '../../../../../domain/london-time.ts'
import { previousTermStart } from '../../../../../domain/school-terms.ts'
import { Button } from '../../../../components/button.tsx'
import { DayInput } from '../../../settings/day-input.tsx'
import { draftPath } from '../draft-at.ts'
import type { ReplayProps } from './replay-section.tsx'

/** From when until when posts are judged: by default since the beginning of the term before this one. */
export function ReplayForm({ c, at, replay, typed, faults }: ReplayProps) {
  const today = londonDate(c.var.now)
  const { record } = replay
  return (
    <form
      method="post"
      action={draftPath(at.draft.draftId, `/replay?school=${replay.school.slug}`)}
      novalidate
    >
      <input type="hidden" name="schoolId" value={replay.school.schoolId} />
      <div class="gp-span">
        <DayInput
          name="fromDay"
          label="Posts sent from"
          value={typed.fromDay ?? previousTermStart(today)}
          error={faults.fields.fromDay}
        />
        <DayInput
          name="untilDay"
          label="Until"
          value={typed.untilDay ?? today}
          error={faults.fields.untilDay}
        />
      </div>
      <Button kind={record ? 'secondary' : undefined} preventDoubleClick>
        {record ? 'Judge them once more' : 'Judge them under this draft'}
      </Button>
    </form>
  )
}
