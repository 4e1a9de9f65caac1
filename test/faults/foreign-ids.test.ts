import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { listRoutes } from '../../tools/docs/routes.ts'
import {
  addForeign,
  FOREIGN_WORD,
  FORMS_WITH_IDS,
  FORMS_WITHOUT_IDS,
  type Foreign,
  ownThings,
} from '../support/forms-with-ids.ts'
import { openTestInstallation } from '../support/installation.ts'
import { NOW } from '../support/policy.ts'
import { setPostScene } from '../support/post-scene.ts'
import { make } from '../support/request.ts'
import { openRouteWorld, type RouteWorld } from '../support/route-world.ts'
import { addLearner, openWorld, signedIn } from '../support/small-trust.ts'
import { snapshotOf } from '../support/snapshot.ts'

const database = await openWorld()
let app: App
let world: RouteWorld
let own: Foreign
let elsewhere: Readonly<Record<'another trust' | 'another school', Foreign>>

beforeAll(async () => {
  const installation = await openTestInstallation(database)
  app = createApp(installation)
  world = await openRouteWorld(installation)
  own = await ownThings(world)
  const stranger = await setPostScene(database)
  elsewhere = {
    'another trust': await addForeign(database, stranger.trustId, stranger),
    'another school': await addForeign(database, world.trustId, world),
  }
})

const cases = Object.entries(FORMS_WITH_IDS).flatMap(([route, forms]) =>
  forms.flatMap((form) =>
    (['another trust', 'another school'] as const).map((of) => ({ route, of, ...form })),
  ),
)

describe('a form that names a thing of somebody else', () => {
  it.each(cases)('$route: $names of $of is $answer', async ({ of, answer, ask }) => {
    const foreign = elsewhere[of]
    const asked = { method: 'POST' as const, ...(await ask(world, foreign)) }
    const cookie = asked.as ? await signedIn(database, asked.as, NOW) : (asked.cookie ?? '')
    const everything = async () => ({
      own: await snapshotOf(database, world.trustId),
      theirs: await snapshotOf(database, foreign.trustId),
    })
    const before = await everything()
    const response = await make(app, asked, { cookie })
    const text = await response.text()
    if (answer === 'refused') expect([400, 403, 404, 409, 422], text).toContain(response.status)
    else expect(response.status, text).toBe(200)
    expect(text.replaceAll(`“${FOREIGN_WORD}”`, 'what was typed')).not.toContain(FOREIGN_WORD)
    expect(await everything()).toEqual(before)
  })

  const takeable = cases.filter(({ neverTaken, of }) => !neverTaken && of === 'another school')
  it.each(takeable)('$route: $names of one’s own school is taken', async ({ ask }) => {
    const asked = { method: 'POST' as const, ...(await ask(world, own)) }
    const cookie = asked.as ? await signedIn(database, asked.as, NOW) : (asked.cookie ?? '')
    const response = await make(app, asked, { cookie })
    expect([200, 303], await response.text()).toContain(response.status)
  })

  it.each(['another trust', 'another school'] as const)(
    'POST /schools/:slug/register/leavers: of several, the one of %s stays as it is',
    async (of) => {
      const proposed = { status: 'leaver_proposed' } as const
      const theirs = await addLearner(database, elsewhere[of], proposed)
      const ours = await addLearner(database, world, proposed)
      const form = [theirs, ours, theirs].map((id) => ['learnerIds', id] as const)
      const path = `/schools/${world.slug}/register/leavers`
      const cookie = await signedIn(database, world.office, NOW)
      await make(
        app,
        { method: 'POST', path, sent: { form: [...form, ['how', 'left']] } },
        { cookie },
      )
      const status = (trustId: string, id: string) =>
        database.read(trustId, (db) =>
          db
            .selectFrom('learners')
            .select('status')
            .where('learner_id', '=', id)
            .executeTakeFirstOrThrow(),
        )
      expect(await status(world.trustId, ours)).toEqual({ status: 'left' })
      expect(await status(elsewhere[of].trustId, theirs)).toEqual(proposed)
      const trail = await database.read(elsewhere[of].trustId, (db) =>
        db.selectFrom('trail_entries').selectAll().execute(),
      )
      expect(JSON.stringify(trail)).not.toContain(theirs)
    },
  )

  it('is a form that there is', () => {
    const posts = listRoutes()
      .filter(({ method }) => method === 'POST')
      .map(({ method, path }) => `${method} ${path.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')}`)
    expect(posts).toEqual(
      expect.arrayContaining([...Object.keys(FORMS_WITH_IDS), ...FORMS_WITHOUT_IDS]),
    )
  })
})
