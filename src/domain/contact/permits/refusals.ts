import { type Refusal, refuse, refuseUnknown } from '../../refusal.ts'

export const NO_SUCH_PERMIT = refuseUnknown('There is no such entry here. Go back to the list.')

/** The refusal for what the lifecycle table does not allow. */
export function refusePermitStep(why: 'moved_on' | 'not_yours' | 'reason_missing'): Refusal {
  if (why === 'reason_missing') {
    return refuse('Say why, so that it can be understood later', 'reason')
  }
  if (why === 'moved_on') {
    return refuse('This has moved on meanwhile. Look below at where it stands now.')
  }
  return {
    ok: false,
    kind: 'forbidden',
    message: 'This is for somebody else to do. The page says for whom.',
  }
}
