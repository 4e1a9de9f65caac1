import { type Refusal, refuse, refuseUnknown } from '../../refusal.ts'

export const NO_SUCH_REQUEST = refuseUnknown('There is no such request here. Go back to the list.')

/** The refusal for what the lifecycle table does not allow. */
export function refuseRequestStep(why: 'moved_on' | 'not_yours' | 'reason_missing'): Refusal {
  if (why === 'reason_missing') {
    return refuse('Say why, so that whoever asked knows what to do', 'reason')
  }
  if (why === 'moved_on') {
    return refuse('Somebody else has moved this request on. Look at where it stands now.')
  }
  return {
    ok: false,
    kind: 'forbidden',
    message: 'This step is for somebody else. The page of the request says for whom.',
  }
}
