import { note, type Reading, value } from './reading.ts'

const HERE =
  /^(?:current|active|on roll|onroll|enrolled|registered|yes|y|true|1|c|m|s|g|main|current main(?: - dual registration)?|current single(?: registration)?|single registration|guest|subsidiary)$/
const GONE =
  /^(?:left|leaver|leavers|former|off roll|offroll|inactive|archived|deleted|tobedeleted|withdrawn|no|n|false|0)$/

/** Whether a learner is on roll; a word that is not known keeps them there, so that they stay protected. */
export function readStatus(cell: string): Reading<'current' | 'left'> {
  const folded = cell.toLowerCase().replace(/[–—]/g, '-')
  if (folded === '' || HERE.test(folded)) return value('current' as const)
  if (GONE.test(folded)) return value('left' as const)
  return note(
    'This status is not known; they count as on roll.',
    'Write “current” or “left” if that is wrong.',
    'current' as const,
  )
}

/** Whether a row is about a learner at all. Files of users hold staff and parents too. */
export function isLearnerRole(cell: string): boolean {
  return /^(?:|student|pupil|learner|child)$/.test(cell.toLowerCase())
}
