import { note, type Reading, value } from './reading.ts'

const EARLY: Readonly<Record<string, string>> = {
  r: 'Reception',
  rec: 'Reception',
  reception: 'Reception',
  f2: 'Reception',
  fs2: 'Reception',
  '0': 'Reception',
  nursery: 'Nursery',
  n: 'Nursery',
  nur: 'Nursery',
  n1: 'Nursery 1',
  n2: 'Nursery 2',
  f1: 'Nursery 2',
  fs1: 'Nursery 2',
}

/**
 * A year group in one spelling: "Year 7" for "Yr7", "Y07", "7" and "NC Year 7"; "Reception";
 * "Nursery 2" for "N2". Any other name a school has for a group is kept as written, with a note.
 */
export function readYearGroup(cell: string): Reading<string> {
  if (cell === '') return value<string>(undefined)
  const folded = cell.toLowerCase().replace(/[\s.]/g, '')
  const bare = folded.replace(/^(?:nationalcurriculum|nc)?(?:yeargroup|year|yr|y)?0*(?=.)/, '')
  const early = EARLY[bare.replace(/^nursery(?=[12]$)/, 'n')]
  if (early) return value(early)
  const year = /^\d{1,2}$/.test(bare) ? Number(bare) : 0
  if (year >= 1 && year <= 14) return value(`Year ${year}`)
  if (cell.length > 40)
    return note(
      'This is too long for a year group and was left out.',
      'Write “Year 7”, “7”, “Reception” or “N2”.',
    )
  return note(
    'This is not a year group that Gatepost knows; it was kept as written.',
    'Nothing to do if your school calls it that.',
    cell,
  )
}
