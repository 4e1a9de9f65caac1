import { expect, it } from 'vitest'
import { openTestInstallation } from '../../test/support/installation.ts'
import { NOW } from '../../test/support/policy.ts'
import { addLearner, openWorld } from '../../test/support/small-trust.ts'
import { setStaffScene } from '../../test/support/staff-scene.ts'
import { listTransfers } from '../domain/transfers/index.ts'
import { handOverFile } from './hand-over-file.ts'

const database = await openWorld()

it('has a file that waits for its receipt', async () => {
  const tools = await openTestInstallation(database)
  const { school, staff } = await setStaffScene(database)
  await addLearner(database, school)
  await handOverFile(tools, { ...school, lead: staff.dsl })
  const { schoolId } = school
  const list = await database.write(school.trustId, (db) =>
    listTransfers(
      db,
      staff.dsl,
      { schoolId, over: false, page: 1 },
      { keys: tools.caseKeys, now: NOW },
    ),
  )
  expect(list.rows).toMatchObject([{ state: 'handed_over', school: 'Thornbeck High School' }])
})
