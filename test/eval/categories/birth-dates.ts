const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** A date in eight forms in which schools write it. */
export function birthDates(iso: string): readonly string[] {
  const [year = '', month = '', day = ''] = iso.split('-')
  const [d, m] = [String(Number(day)), String(Number(month))]
  const name = MONTHS[Number(month) - 1] ?? ''
  return [
    `${day}/${month}/${year}`,
    `${d}/${m}/${year.slice(2)}`,
    `${day}.${month}.${year}`,
    `${day}-${month}-${year}`,
    iso,
    `${d} ${name} ${year}`,
    `${ordinal(Number(day))} ${name} ${year}`,
    `${name.slice(0, 3)} ${d}, ${year}`,
  ]
}

function ordinal(day: number): string {
  const ends = ['th', 'st', 'nd', 'rd']
  const teen = day > 10 && day < 14
  return `${day}${teen ? 'th' : (ends[day % 10] ?? 'th')}`
}
