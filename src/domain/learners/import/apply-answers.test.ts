import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { HEAD, IFAN, ImportScene, MALI } from '../../../../test/support/import-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { openWorld } from '../../../../test/support/small-trust.ts'
import type { Writer } from '../../../db/handles.ts'

const database = await openWorld()
let scene: ImportScene
beforeEach(async () => {
  scene = await ImportScene.set(database)
})
const write = <T>(command: (db: Writer) => Promise<T>) =>
  database.write(scene.school.trustId, command)
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('ticks', () => {
  const row = MALI
  const ticked = (tick: string) => [row.replace(',Yes,Ceri', `,${tick},Ceri`)]
  const live = async () => {
    const { consents } = await scene.everything()
    return consents.filter((one) => one.withdrawn_at === null).map((one) => one.answer)
  }

  it.each([
    ['Yes', 'No', ['refused']],
    ['No', 'Yes', ['given']],
    ['Yes', '', []],
    ['No', '', []],
    ['', 'Yes', ['given']],
    ['', 'No', ['refused']],
    ['Yes', 'Yes', ['given']],
    ['No', 'No', ['refused']],
    ['', '', []],
  ])('from "%s" to "%s" leaves %j', async (before, after, answers) => {
    await scene.importWhole(ticked(before))
    const { protects } = await scene.importWhole(ticked(after), HEAD, later(60))
    expect(await live()).toEqual(answers)
    expect(protects).toHaveLength(before === after ? 0 : 1)
    const settled = await scene.everything()
    const again = await scene.importWhole(ticked(after), HEAD, later(120))
    expect(again.report.changed).toBe(0)
    expect(await scene.everything()).toEqual(settled)
  })

  it('are not taken from a file that has no column for them', async () => {
    await scene.importWhole([MALI, IFAN])
    const before = await scene.everything()
    await scene.importWhole(
      ['1001,Mali,Penhallow,06/05/2014', '1002,Ifan,Ashby,01/09/2013'],
      'MIS ID,Forename,Surname,Date of birth',
      later(60),
    )
    expect((await scene.everything()).consents).toEqual(before.consents)
  })
})

describe('contacts', () => {
  const row = MALI
  const names = async () => {
    const { contacts } = await scene.everything()
    return contacts.map((one) => [one.name, one.place_in_file]).sort()
  }

  it('with another name are another person; one who said nothing goes', async () => {
    await scene.importWhole([row])
    await scene.importWhole([row.replace('Ceri Penhallow', 'Sam Penhallow')], HEAD, later(60))
    expect(await names()).toEqual([['Sam Penhallow', 1]])
  })

  it('who are on record with an answer stay, apart from the new one', async () => {
    await scene.importWhole([row])
    const { contacts, learners } = await scene.everything()
    await write((db) =>
      db
        .insertInto('objections')
        .values({
          trust_id: scene.school.trustId,
          objection_id: randomUUID(),
          learner_id: learners[0]?.learner_id ?? '',
          scope: 'images',
          lawful_basis: 'public_task',
          contact_id: contacts[0]?.contact_id ?? null,
          objector_name: 'Ceri Penhallow',
          relationship: 'Mother',
          method: 'paper',
          made_at: NOW,
          recorded_by: 'person:x',
        })
        .execute(),
    )
    await scene.importWhole([row.replace('Ceri Penhallow', 'Sam Penhallow')], HEAD, later(60))
    expect(await names()).toEqual([
      ['Ceri Penhallow', null],
      ['Sam Penhallow', 1],
    ])
  })

  it('who lose parental responsibility protect the learner', async () => {
    await scene.importWhole([row])
    const without = row.replace('ceri@home.example,Yes', 'ceri@home.example,')
    const { protects } = await scene.importWhole([without], HEAD, later(60))
    expect(protects).toHaveLength(1)
    const { contacts } = await scene.everything()
    expect(contacts).toMatchObject([{ name: 'Ceri Penhallow', parental_responsibility: false }])
  })
})
