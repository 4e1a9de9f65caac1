import { makeDecisionLink } from '../../src/domain/posts/index.ts'
import { NOW } from './policy.ts'
import { postNow } from './post-scene.ts'
import type { Asked } from './request.ts'
import { type RouteWorld, submittedIn } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const sending = (world: RouteWorld, path: string): Omit<Asked, 'method'> => ({
  path: `/schools/${world.slug}/settings${path}`,
  as: world.head,
  sent: { form: [] },
})

/** Mail and links as they are until somebody says otherwise, whatever a test before said. */
async function wantMail(world: RouteWorld): Promise<void> {
  await world.database.write(world.trustId, (db) => db.deleteFrom('mail_settings').execute())
}

/** A one-time link with which the deputy decides on a post. @returns its token */
export async function decisionLinkIn(world: RouteWorld): Promise<string> {
  await wantMail(world)
  const post = await postNow(world, await submittedIn(world))
  const { personId } = world.deputy
  const token = await world.database.write(world.trustId, (db) =>
    makeDecisionLink(db, { post, personId }, NOW),
  )
  if (token === undefined) throw new Error('The trust wants no links.')
  return token
}

/** The mail of a school. A new form or address of its must be added here. */
export const MAIL_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/settings/mail': async (world) => ({
    path: `/schools/${world.slug}/settings/mail`,
    as: world.head,
  }),
  'POST /schools/:slug/settings/mail/test': async (world) => {
    await wantMail(world)
    return sending(world, '/mail/test')
  },
  'POST /schools/:slug/settings/people/:id/mail-link': async (world) => {
    await wantMail(world)
    const { personId } = await addPerson(world.database, world, 'author')
    return sending(world, `/people/${personId}/mail-link`)
  },
}

/** Forms of one's own, without an id. */
export const OWN_MAIL_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /mail-settings': async (world) => ({
    path: '/mail-settings',
    as: world.administrator,
    sent: {
      form: [
        ['mailOn', 'yes'],
        ['decisionLinks', 'yes'],
      ],
    },
  }),
  'POST /me/mail': async (world) => ({
    path: '/me/mail',
    as: await addPerson(world.database, world, 'author'),
    sent: { form: [['choice', 'at_once']] },
  }),
}

export const OPEN_MAIL_PAGES: Readonly<Record<string, Prepare>> = {
  'GET /decide/:token': async (world) => ({ path: `/decide/${await decisionLinkIn(world)}` }),
}

export const OPEN_MAIL_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /decide/:token': async (world) => ({
    path: `/decide/${await decisionLinkIn(world)}`,
    sent: { form: [['outcome', 'approved']] },
  }),
}
