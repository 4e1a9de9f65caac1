import { londonDate } from '../../../domain/london-time.ts'
import { endSessionsOf, type PersonRecord, personRecord } from '../../../domain/people/index.ts'
import { type TrainingTasks, trainingTasksOf } from '../../../domain/training/index.ts'
import type { App, PageContext } from '../../context.ts'
import { NO_FAULTS } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { dropSession } from '../../session/cookie.ts'
import { MePage } from './me-page.tsx'

export function registerMe(app: App): void {
  app.get('/me', async (c) => {
    const person = await ownRecord(c)
    if (!person) return ProblemResponse(c, 'not_found')
    const training = await ownTasks(c)
    return c.html(<MePage c={c} person={person} training={training} faults={NO_FAULTS} />)
  })

  app.post('/me/sign-out-everywhere', async (c) => {
    const { actor, now, installation } = c.var
    await installation.database.write(actor.trustId, (db) =>
      endSessionsOf(db, actor, { personId: actor.personId }, now),
    )
    dropSession(c)
    return c.redirect('/sign-in', 303)
  })
}

/** The training that is asked of whoever is signed in. */
export async function ownTasks(c: PageContext): Promise<TrainingTasks> {
  const { actor, now, installation, workplace } = c.var
  return installation.database.read(actor.trustId, (db) =>
    trainingTasksOf(db, actor, workplace.schools, now),
  )
}

/** The record of whoever is signed in. */
export async function ownRecord(c: PageContext): Promise<PersonRecord | undefined> {
  const { actor, now, installation } = c.var
  return installation.database.read(actor.trustId, (db) =>
    personRecord(db, actor.personId, londonDate(now)),
  )
}
