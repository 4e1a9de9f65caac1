import type { HeldCover } from '../../../domain/people/index.ts'
import { roleLabel } from '../../../vocabulary/roles.ts'
import { Button } from '../../components/button.tsx'
import type { ListRow } from '../../components/list-rows.tsx'
import { TimeText } from '../../components/time-text.tsx'

interface CoverOfRow {
  readonly cover: HeldCover
  /** Where the form to end it goes. */
  readonly action: string
}

/** One cover as a row: who stands in for whom, in which role, until when. */
export function coverRow({ cover, action }: CoverOfRow): ListRow {
  return {
    title: `${cover.deputy.name} for ${cover.away?.name ?? 'the role'}`,
    meta: (
      <>
        {roleLabel(cover.role)}, {cover.schoolName}, <TimeText at={cover.fromDate} /> to{' '}
        <TimeText at={cover.lastDay} />
      </>
    ),
    side: (
      <form method="post" action={action}>
        <input type="hidden" name="coverId" value={cover.coverId} />
        <Button kind="secondary">
          End it<span class="govuk-visually-hidden">: {cover.deputy.name}</span>
        </Button>
      </form>
    ),
  }
}
