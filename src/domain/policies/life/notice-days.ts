import { type Overrides, type Pack, resolveParameter } from '../../../policy/index.ts'
import { daysAfter } from '../../calendar.ts'

/** How many days' notice people get of a change; the floor where a policy does not say. */
export function noticeDays(pack: Pack, overrides: Overrides = {}): number {
  const { value } = resolveParameter(pack, 'change_notice_days', overrides)
  return typeof value === 'number' ? value : 0
}

/**
 * The first day on which a version may take effect: whole days lie between the day of the notice and
 * it, as many as the policy in force or the new one asks for, whichever asks for more.
 * @param givenOn calendar date in Europe/London on which the notice goes out
 */
export function earliestEffect(
  givenOn: string,
  now: { readonly pack: Pack; readonly overrides: Overrides },
  next: Pack,
): string {
  const days = Math.max(noticeDays(now.pack, now.overrides), noticeDays(next, now.overrides))
  return daysAfter(givenOn, days)
}
