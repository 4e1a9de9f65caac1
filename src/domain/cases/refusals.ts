import { refuse, refuseUnknown } from '../refusal.ts'

/** The one answer for a case that is not there and for one that somebody must not know of. */
export const NO_SUCH_CASE = refuseUnknown('There is no such case, or it is not yours to see.')
export const NO_SUCH_CONCERN = refuseUnknown('There is no such concern, or it is not yours to see.')
export const MOVED_ON = refuse(
  'Somebody else has changed this case since you opened the page. Look at it again first.',
)
export const NOT_YOURS = refuse(
  'This step is for those who lead the case. You can write a note, and ask them.',
)
export const NOBODY_HEARS = refuse(
  'Nobody would be left to look after this case. Ring the local authority’s officer, or the trust, before you write anything here.',
  'personId',
)
