import { londonDate } from '../domain/london-time.ts'
import { peopleToRemind, queueMail } from '../domain/mail/index.ts'
import { loadActor } from '../domain/people/index.ts'
import { isWorkingDay } from '../domain/working-days.ts'
import type { Installation } from '../installation.ts'
import { homeWorkCode } from '../vocabulary/home-work.ts'
import { workAtHome } from './work-at-home.ts'

/**
 * Early on each working day, put what waits on people's home pages into their mail of the day. Asked more
 * than once on a day, each is told once.
 */
export async function remindOfWork(
  installation: Installation,
  stopping?: AbortSignal,
): Promise<void> {
  const { database, mailer } = installation
  const now = installation.now()
  const today = londonDate(now)
  if (!mailer || !isWorkingDay(today)) return
  for (const trustId of await database.allTrusts()) {
    for (const personId of await database.read(trustId, (db) => peopleToRemind(db, today))) {
      if (stopping?.aborted) return
      await remind(installation, { trustId, personId }, now)
    }
  }
}

async function remind(
  { database }: Installation,
  { trustId, personId }: { readonly trustId: string; readonly personId: string },
  now: Date,
): Promise<void> {
  const today = londonDate(now)
  const found = await database.read(trustId, async (db) => {
    const actor = await loadActor(db, personId, today)
    return actor && { schoolId: actor.homeSchoolId, work: await workAtHome(db, actor, now) }
  })
  if (!found || found.work.length === 0) return
  const { schoolId, work } = found
  const facts = { work: homeWorkCode(work) }
  const told = { kind: 'home_work', occasion: today, schoolId, facts } as const
  await database.write(trustId, (db) => queueMail(db, { trustId, to: [personId], ...told }, now))
}
