import { signOnPaper } from '../domain/acknowledgement/index.ts'
import { londonDate } from '../domain/london-time.ts'
import { addPerson } from '../domain/people/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

/** One who has signed a sheet, and one who will sign on the shared screen. */
const ADULTS = [
  { name: 'Idris Penhallow', position: 'Caretaker', signed: true },
  { name: 'Nerys Coldbrook', position: 'Kitchen assistant', signed: false },
] as const

/** Put adults on record at a demo school who have no email address, one with a signature on paper. */
export async function addPeopleWithoutEmail(
  { database }: Pick<DemoTools, 'database'>,
  standing: StandingSchool,
  at: Date,
): Promise<void> {
  const { schoolId } = standing
  const head = holder(standing, 'head')
  await database.write(head.trustId, async (db) => {
    for (const { name, position, signed } of ADULTS) {
      const adult = { schoolId, name, position, kind: 'employee', email: null } as const
      const line = { ...adult, lineManagerId: head.personId }
      const { personId } = must(await addPerson(db, head, line, at))
      if (!signed) continue
      const sheet = { personIds: [personId], schoolId, signedOn: londonDate(at), scan: null }
      must(await signOnPaper(db, head, sheet, at))
    }
  })
}
