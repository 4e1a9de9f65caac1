const NUMBER = new Intl.NumberFormat('en-GB')

/** What a limit leaves, for a person: on the server, and in the browser while they type. */
export function roomInWords(room: {
  readonly name?: string | undefined
  readonly length: number
  readonly limit: number
}): string {
  const { name, length, limit } = room
  const left = limit - length
  const says = left < 0 ? `${NUMBER.format(-left)} too many` : `${NUMBER.format(left)} left`
  return name ? `${name}: ${says}` : `${says} of ${NUMBER.format(limit)}`
}
