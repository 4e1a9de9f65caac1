const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as it stands on paper: “20 November 2026 at 09:00”, by the clock in London. */
export function momentWords(at: Date): string {
  return MOMENT.format(at)
}
