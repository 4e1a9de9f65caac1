import type { PostContent } from './content.ts'
import type { Refusal } from './refusal.ts'

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** When a post may go out at the earliest; undefined where its author set no such time. */
export function embargoOf({ notBefore }: Pick<PostContent, 'notBefore'>): Date | undefined {
  return notBefore === undefined ? undefined : new Date(notBefore)
}

/**
 * The refusal for a time that comes before a post may go out. The embargo is a part of the content: it is
 * approved with it, and lifting it voids the approval.
 * @param field of the form in which the time was given; left out where there is none
 */
export function refuseEmbargoed(
  content: Pick<PostContent, 'notBefore'>,
  at: Date,
  field?: string,
): Refusal | undefined {
  const embargo = embargoOf(content)
  if (!embargo || at >= embargo) return undefined
  const message = `This post may not go out before ${MOMENT.format(embargo)}, UK time`
  return {
    ok: false,
    kind: 'incomplete',
    message: `${message}. Its author can change that.`,
    faults: field ? [{ field, message }] : [],
  }
}
