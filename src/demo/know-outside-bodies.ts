import {
  bodyAt,
  verifyBody,
  type WriteBody,
  writeBody,
  writeBodyForm,
} from '../domain/outside-bodies/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

/** Numbers that are kept for stories and reach nobody. */
const OFFICER = { phone: '029 2018 0416', email: 'safeguarding@pontmorlais.example' }

/**
 * What a school knows of whom to turn to: its authority's officer and a counsellor of its own. Some that came without a
 * day of verification stay as they are, so that somebody is asked to see to them.
 */
export async function knowOutsideBodies(
  tools: DemoTools,
  standing: StandingSchool,
  { on, today }: { readonly on: Date; readonly today: string },
): Promise<void> {
  const { schoolId } = standing
  const lead = holder(standing, 'dsl')
  await tools.database.write(lead.trustId, async (db) => {
    const key = 'allegations-officer-wales'
    const shipped = await bodyAt(db, { schoolId, key }, today)
    if (!shipped) throw new Error('The demo has no officer to turn to.')
    const { kind, name, whatFor, url } = shipped
    const officer = { schoolId, key, kind, name, whatFor, url, ...OFFICER }
    const hours = 'Monday to Friday, 8.30 to 17.00'
    must(await writeBody(db, lead, writeBodyForm.parse({ ...officer, hours }), on))
    must(await writeBody(db, lead, counsellor(schoolId), on))
    must(await verifyBody(db, lead, { schoolId, key: 'police' }, on))
  })
}

function counsellor(schoolId: string): WriteBody {
  return writeBodyForm.parse({
    ...{ schoolId, key: '', kind: 'support', url: '', email: '' },
    name: 'Counselling for staff, Ambermere Schools Trust',
    whatFor: 'Somebody to talk to for everybody who works here. The school does not learn of it.',
    phone: '029 2018 0733',
    hours: 'Every day, 7.00 to 23.00',
  })
}
