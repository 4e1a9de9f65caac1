import type { Reader } from '../../db/handles.ts'
import { type UnsignedPerson, unsignedPeople } from '../acknowledgement/index.ts'
import { londonDate } from '../london-time.ts'
import type { Kiosk } from './find-kiosk.ts'

/** More names than this are not shown: whoever seeks their own adds a letter. */
export const MOST_NAMES = 8

/**
 * Those who may sign at a screen and whose name, or a part of it, begins with these letters: no more of the
 * staff list than somebody needs to find themselves.
 * @returns `more` where there are too many to show
 */
export async function kioskNames(
  db: Reader,
  kiosk: Kiosk,
  letters: string,
  now: Date,
): Promise<{ readonly people: readonly UnsignedPerson[]; readonly more: boolean }> {
  const { schoolId } = kiosk
  const found = await unsignedPeople(db, {
    schoolId,
    today: londonDate(now),
    withPin: true,
    letters,
    limit: MOST_NAMES + 1,
  })
  return { people: found.slice(0, MOST_NAMES), more: found.length > MOST_NAMES }
}

/** One who may sign at a screen; undefined for anybody else, whoever they are. */
export async function kioskPerson(
  db: Reader,
  kiosk: Kiosk,
  personId: string,
  now: Date,
): Promise<UnsignedPerson | undefined> {
  const { schoolId } = kiosk
  const today = londonDate(now)
  const [found] = await unsignedPeople(db, { schoolId, today, withPin: true, personId, limit: 1 })
  return found
}
