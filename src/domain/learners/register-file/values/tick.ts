import { note, type Reading, value } from './reading.ts'

const YES =
  /^(?:y|yes|true|t|1|✓|✔|☑|ticked|given|granted|agreed?|consent(?:s|ed)?(?: given)?|allowed|permitted|approved)$/
const NO =
  /^(?:n|no|false|f|0|✗|✘|☒|refused|refuses|declined|denied|withdrawn|withheld|not given|no consent|not permitted|not allowed)$/
const NO_IN_WORDS = /^(?:no|not|never|don['’]?t|do not|must not|refused?|withdrawn|declined)\b/
const BLANK =
  /^(?:|-|–|n\/?a|none|null|unknown|not known|not recorded|not asked|pending|awaiting|awaiting reply)$/

/**
 * A family's answer as a tick in a school's system. A refusal in words is a refusal; anything
 * else in words, or a bare "x", is no answer, because a "yes" is never guessed.
 * A list of letters is read as SIMS writes consents, where P stands for photographs.
 */
export function readConsent(cell: string): Reading<'given' | 'refused'> {
  const folded = cell.toLowerCase()
  if (BLANK.test(folded)) return value<'given' | 'refused'>(undefined)
  if (YES.test(folded)) return value('given' as const)
  if (NO.test(folded)) return value('refused' as const)
  if (NO_IN_WORDS.test(folded))
    return note(
      'This answer in words was taken as a refusal.',
      'Check it with the family if that is wrong.',
      'refused' as const,
    )
  if (/^[A-Z]{1,2}(?:[ ,;/|]+[A-Z]{1,2})*$/.test(cell) && cell !== 'X')
    return value(cell.split(/[ ,;/|]+/).includes('P') ? ('given' as const) : undefined)
  return note(
    'This answer could not be read, so it counts as no answer.',
    'Write “yes” or “no”, or record what the family said by hand.',
  )
}

/** A plain yes or no; blank says nothing. */
export function readYesNo(cell: string): Reading<boolean> {
  const folded = cell.toLowerCase()
  if (BLANK.test(folded)) return value<boolean>(undefined)
  if (YES.test(folded)) return value(true)
  if (NO.test(folded)) return value(false)
  return note('This is neither yes nor no, so it counts as not known.', 'Write “yes” or “no”.')
}
