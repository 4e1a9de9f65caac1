import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'

export const NO_SUCH_ENTRY = refuseUnknown('There is no such entry here. Go back to the list.')

/** The refusal for what the lifecycle table does not allow. */
export function refusePermissionStep(why: 'moved_on' | 'not_yours' | 'reason_missing'): Refusal {
  if (why === 'reason_missing')
    return refuse('Say why, so that it can be understood later', 'reason')
  if (why === 'moved_on') {
    return refuse('Somebody else has decided on this meanwhile. Look at where it stands now.')
  }
  return {
    ok: false,
    kind: 'forbidden',
    message: 'This is for somebody else to do. The page of the entry says for whom.',
  }
}
