import { daysAfter } from '../../../../domain/calendar.ts'
import type { StoredPermission } from '../../../../domain/permissions-asked/index.ts'
import { PERMISSION_STATES } from '../../../../vocabulary/asked-permissions.ts'
import { Tag, type TagColour } from '../../../components/tag.tsx'

/** From so many days before its last day an entry is shown as ending. */
const ENDS_SOON_DAYS = 14

interface PermissionTagProps {
  readonly permission: Pick<StoredPermission, 'state' | 'endsOn' | 'kind'>
  /** Calendar date in Europe/London. */
  readonly today: string
}

/** Where an entry stands, with whether its time is running out. */
export function PermissionTag({ permission, today }: PermissionTagProps) {
  const { colour, word } = looks(permission, today)
  return <Tag colour={colour}>{word}</Tag>
}

function looks(
  { state, endsOn, kind }: PermissionTagProps['permission'],
  today: string,
): { readonly colour: TagColour; readonly word: string } {
  if (state === 'asked') return { colour: 'turquoise', word: 'Waiting' }
  if (state === 'refused') return { colour: 'red', word: 'Refused' }
  if (state !== 'granted') {
    const word = PERMISSION_STATES.find(({ code }) => code === state)?.label ?? state
    return { colour: 'grey', word: kind === 'enquiry' && state === 'ended' ? 'Answered' : word }
  }
  if (endsOn !== null && endsOn < today) return { colour: 'grey', word: 'Ran out' }
  if (endsOn !== null && endsOn <= daysAfter(today, ENDS_SOON_DAYS)) {
    return { colour: 'yellow', word: 'Ends soon' }
  }
  return { colour: 'green', word: 'Approved' }
}
