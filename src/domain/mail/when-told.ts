import { MAIL_KINDS, type MailChoice, type ToldKind } from '../../vocabulary/mail-kinds.ts'
import { daysAfter } from '../calendar.ts'
import { fromLondonInput, londonDate } from '../london-time.ts'
import { isWorkingDay } from '../working-days.ts'

/** When the mail of the day goes out, in Europe/London: before lessons, when people look. */
const DIGEST_AT = '07:15'

/** How somebody with this choice is told of something. What is a duty or was asked for has no choice. */
export function whenTold(kind: ToldKind, choice: MailChoice): 'now' | 'daily' | 'never' {
  const { urgency } = MAIL_KINDS[kind]
  if (urgency === 'duty' || urgency === 'asked') return 'now'
  if (choice === 'none') return 'never'
  return urgency === 'urgent' || choice === 'at_once' ? 'now' : 'daily'
}

/** When the next mail of the day goes out: the first working day on which its hour has not come. */
export function nextDigest(now: Date): { readonly day: string; readonly at: Date } {
  for (let day = londonDate(now); ; day = daysAfter(day, 1)) {
    const at = fromLondonInput(`${day}T${DIGEST_AT}`)
    if (at && at > now && isWorkingDay(day)) return { day, at }
  }
}
