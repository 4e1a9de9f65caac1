import { hasUpnShape, upnCheckLetter } from '../../../../vocabulary/upn.ts'
import { error, type Reading, value } from './reading.ts'

/** A unique pupil number; optional, because Wales, independent schools and new arrivals may have none. */
export function readUpn(cell: string): Reading<string> {
  const upn = cell.toUpperCase().replace(/[\s-]/g, '')
  if (upn === '') return value<string>(undefined)
  if (!hasUpnShape(upn))
    return error(
      'A UPN is a letter followed by 12 digits; a temporary one ends in a letter.',
      'Correct it in your MIS, or leave the cell empty.',
    )
  if (upnCheckLetter(upn) !== upn.charAt(0))
    return error(
      'The first letter of this UPN does not fit its digits, so something in it was mistyped.',
      'Compare it with your MIS, character by character, or leave the cell empty.',
    )
  return value(upn)
}
