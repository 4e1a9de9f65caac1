import {
  addTask,
  giveAccess,
  linkToCase,
  readCase,
  restrictCase,
  tellLowLevel,
} from '../../src/domain/cases/index.ts'
import { ALLEGED, decidedCase, nameSubject, openedCase, typedStep } from './case-scene.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>
type Form = Readonly<Record<string, string>>

const TITLE = 'Quillmere, in a title'
const worldOf = ({ database, installation, schoolId, dsl }: RouteWorld) => ({
  database,
  keys: installation.caseKeys,
  schoolId,
  dsl,
})
const atIn = ({ installation }: RouteWorld) => ({ keys: installation.caseKeys, now: NOW })
const newCase = (world: RouteWorld) => openedCase(worldOf(world), NOW, TITLE)

const asked = (world: RouteWorld, path: string, form?: Form): Omit<Asked, 'method'> => ({
  path: `/schools/${world.slug}/${path}`,
  as: world.dsl,
  ...(form ? { sent: { form: Object.entries(form) } } : {}),
})

const page =
  (path: string): Prepare =>
  async (world) =>
    asked(world, path)

/** A page or a form of one new case. */
const ofCase =
  (path: string, form?: (world: RouteWorld, caseId: string) => Form | Promise<Form>): Prepare =>
  async (world) => {
    const caseId = await newCase(world)
    return asked(world, `cases/${caseId}${path}`, await form?.(world, caseId))
  }

async function lowLevelIn(world: RouteWorld): Promise<string> {
  const concern = {
    schoolId: world.schoolId,
    adultId: world.author.personId,
    words: 'Quillmere, in words',
    happenedOn: '',
  }
  const told = await world.database.write(world.trustId, (db) =>
    tellLowLevel(db, world.dsl, concern, atIn(world)),
  )
  if (!told.ok) throw new Error(told.message)
  return told.concernId
}

const ofConcern =
  (path: string, form?: Form): Prepare =>
  async (world) =>
    asked(world, `cases/low-level/${await lowLevelIn(world)}${path}`, form)

/** A case below the threshold with its adult named. */
async function belowIn(world: RouteWorld): Promise<string> {
  const answers = { ...ALLEGED, harm: ['below'] } as const
  const caseId = await decidedCase(worldOf(world), answers, 'low_level')
  await nameSubject(worldOf(world), caseId, world.author.personId)
  return caseId
}

const recordOf = async (world: RouteWorld, caseId: string) => {
  const record = await world.database.write(world.trustId, (db) =>
    readCase(db, world.dsl, caseId, atIn(world)),
  )
  if (!record) throw new Error('The case is not there.')
  return record
}

const HELPER = { way: 'given', reason: 'Takes notes.', noConflict: 'yes' } as const
const TELL = { words: 'Quillmere, in words', happenedOn: '' }

/** Cases and low-level concerns. A new address must be added here. */
export const CASE_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/cases': page('cases'),
  'GET /schools/:slug/cases/new': page('cases/new'),
  'POST /schools/:slug/cases/new': async (world) =>
    asked(world, 'cases/new', {
      title: TITLE,
      knownAt: '2026-11-20T08:30',
      about: 'adult',
      personId: world.author.personId,
      others: '',
    }),
  'GET /schools/:slug/cases/emergency': page('cases/emergency'),
  'POST /schools/:slug/cases/emergency': async (world) => {
    const { reference } = await recordOf(world, await newCase(world))
    const form = { reference, reason: 'A child is at risk tonight.' }
    return { ...asked(world, 'cases/emergency', form), as: world.head }
  },
  'GET /schools/:slug/cases/report': page('cases/report'),
  'GET /schools/:slug/cases/low-level': page('cases/low-level'),
  'GET /schools/:slug/cases/low-level/new': page('cases/low-level/new'),
  'POST /schools/:slug/cases/low-level/new': async (world) =>
    asked(world, 'cases/low-level/new', { ...TELL, adultId: world.author.personId }),
  'GET /schools/:slug/my-conduct': async (world) => ({
    ...asked(world, 'my-conduct'),
    as: world.author,
  }),
  'POST /schools/:slug/my-conduct': async (world) => ({
    ...asked(world, 'my-conduct', TELL),
    as: world.author,
  }),
  'GET /schools/:slug/cases/low-level/:id': ofConcern(''),
  'POST /schools/:slug/cases/low-level/:id/close': ofConcern('/close', { action: 'A talk.' }),
  'POST /schools/:slug/cases/low-level/:id/reclassify': ofConcern('/reclassify', {
    reason: 'It came again.',
  }),
  'GET /schools/:slug/cases/low-level/adults/:adultId': async (world) => {
    await lowLevelIn(world)
    return asked(world, `cases/low-level/adults/${world.author.personId}`)
  },
  'GET /schools/:slug/cases/:id': ofCase(''),
  'GET /schools/:slug/cases/:id/triage/:question': ofCase('/triage/harm'),
  'POST /schools/:slug/cases/:id/triage/:question': ofCase('/triage/danger', () => ({
    danger: 'no',
  })),
  'GET /schools/:slug/cases/:id/chronology': ofCase('/chronology'),
  'GET /schools/:slug/cases/:id/links': ofCase('/links'),
  'POST /schools/:slug/cases/:id/links': ofCase('/links', async (world) => ({
    matterIds: await newCase(world),
    why: 'same_people',
  })),
  'POST /schools/:slug/cases/:id/links/end': ofCase('/links/end', async (world, caseId) => {
    const command = { caseId, matterIds: [await newCase(world)], why: 'same_people' } as const
    await world.database.write(world.trustId, (db) => linkToCase(db, world.dsl, command, NOW))
    const { links } = await recordOf(world, caseId)
    return { linkId: links[0]?.linkId ?? '', reason: 'Other people.' }
  }),
  'GET /schools/:slug/cases/:id/decide': ofCase('/decide'),
  'POST /schools/:slug/cases/:id/decide': async (world) => {
    const caseId = await decidedCase(worldOf(world))
    const form = { route: 'complaint', reason: 'The officer said so.', seen: 'allegation' }
    return asked(world, `cases/${caseId}/decide`, form)
  },
  'GET /schools/:slug/cases/:id/steps/:step': ofCase('/steps/note'),
  'POST /schools/:slug/cases/:id/steps/:step': ofCase('/steps/note', () => typedStep()),
  'GET /schools/:slug/cases/:id/to-low-level': async (world) =>
    asked(world, `cases/${await belowIn(world)}/to-low-level`),
  'POST /schools/:slug/cases/:id/to-low-level': async (world) =>
    asked(world, `cases/${await belowIn(world)}/to-low-level`, { words: 'Quillmere, in words' }),
  'POST /schools/:slug/cases/:id/people': ofCase('/people', ({ author }) => ({
    part: 'subject',
    kind: 'employee',
    personId: author.personId,
    name: '',
  })),
  'POST /schools/:slug/cases/:id/people/correct': ofCase(
    '/people/correct',
    async (world, caseId) => {
      await nameSubject(worldOf(world), caseId, world.author.personId)
      const { people } = await recordOf(world, caseId)
      return { entryId: people[0]?.entryId ?? '', reason: 'Two of one name.' }
    },
  ),
  'POST /schools/:slug/cases/:id/tasks': ofCase('/tasks', () => ({
    words: 'Quillmere, in words',
    dueOn: '2026-11-24',
    forPersonId: '',
  })),
  'POST /schools/:slug/cases/:id/tasks/done': ofCase('/tasks/done', async (world, caseId) => {
    const command = { caseId, words: 'Ring them', dueOn: '2026-11-24', forPersonId: undefined }
    await world.database.write(world.trustId, (db) => addTask(db, world.dsl, command, atIn(world)))
    const { tasks } = await recordOf(world, caseId)
    return { taskId: tasks[0]?.taskId ?? '' }
  }),
  'POST /schools/:slug/cases/:id/access': ofCase('/access', ({ author }) => ({
    ...HELPER,
    personId: author.personId,
  })),
  'POST /schools/:slug/cases/:id/access/end': ofCase('/access/end', async (world, caseId) => {
    const { personId } = world.author
    const command = { ...HELPER, caseId, personId }
    await world.database.write(world.trustId, (db) =>
      giveAccess(db, world.dsl, command, atIn(world)),
    )
    return { personId }
  }),
  'POST /schools/:slug/cases/:id/restriction': ofCase('/restriction', () => ({
    words: 'Quillmere outing',
  })),
  'POST /schools/:slug/cases/:id/restriction/end': ofCase(
    '/restriction/end',
    async (world, caseId) => {
      const command = { caseId, words: 'Quillmere outing', restricted: true }
      await world.database.write(world.trustId, (db) =>
        restrictCase(db, world.dsl, command, atIn(world)),
      )
      return {}
    },
  ),
}

interface Elsewhere {
  readonly trustId: string
  readonly schoolId: string
}

/** The forms that name a thing of a school, naming that of another. */
export const CASE_FORMS: Readonly<
  Record<string, (world: RouteWorld, foreign: Elsewhere) => Promise<Omit<Asked, 'method'>>>
> = {
  'POST /schools/:slug/cases/low-level/new': async (world, foreign) => {
    const { personId: adultId } = await addPerson(world.database, foreign, 'author')
    return asked(world, 'cases/low-level/new', { ...TELL, adultId })
  },
}

/**
 * The ids of most are in the address. A refusal of those that name an adult shows the case again, which is a
 * reading and so an entry: that they refuse, the tests of cases say.
 */
export const CASE_FORMS_WITHOUT_IDS: readonly string[] = Object.keys(CASE_ROUTES).filter(
  (route) => route.startsWith('POST ') && !(route in CASE_FORMS),
)
