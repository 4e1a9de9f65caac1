/** What the page says after an answer was kept; named in the address as `?saved=…`. */
export const SAVED = {
  given: 'Saved: yes. You can take it back at any time.',
  refused: 'Saved: no. Anything on these channels that shows your child is being taken down.',
  withdraw:
    'Saved: your yes is taken back. Anything on these channels that shows your child is being taken down.',
  object:
    'Saved: your objection. Anything on these channels that shows your child is being taken down.',
  lifted: 'Saved: your objection is taken back. Without a yes your child is still not shown.',
} as const

export function isSaved(code: string): code is keyof typeof SAVED {
  return Object.hasOwn(SAVED, code)
}
