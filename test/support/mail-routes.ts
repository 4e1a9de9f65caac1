import { makeDecisionLink } from '../../src/domain/posts/index.ts'
import type { FormField } from './page-form.ts'
import { NOW } from './policy.ts'
import { postNow } from './post-scene.ts'
import type { Asked } from './request.ts'
import { type RouteWorld, submittedIn } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const sending = (
  world: RouteWorld,
  path: string,
  form: Readonly<Record<string, string>> = {},
): Omit<Asked, 'method'> => ({
  path: `/schools/${world.slug}/settings${path}`,
  as: world.administrator,
  sent: { form: Object.entries(form) as FormField[] },
})

/** A one-time link with which the deputy decides on a post. @returns its token */
export async function decisionLinkIn(world: RouteWorld): Promise<string> {
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
  'POST /schools/:slug/settings/mail': async (world) =>
    sending(world, '/mail', { mailOn: 'yes', decisionLinks: 'yes' }),
  'POST /schools/:slug/settings/mail/test': async (world) => sending(world, '/mail/test'),
  'POST /schools/:slug/settings/people/:id/mail-link': async (world) => {
    const { personId } = await addPerson(world.database, world, 'author')
    return sending(world, `/people/${personId}/mail-link`)
  },
}

/** Forms of one's own, without an id. */
export const OWN_MAIL_FORMS: Readonly<Record<string, Prepare>> = {
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
