import { type PhotoForm, toPostForm } from '../../src/domain/posts/index.ts'
import { drawnPhoto } from './add-photo.ts'
import { ADVICE_ROUTES } from './advice-routes.ts'
import { BUNDLE_ROUTES } from './bundle-routes.ts'
import { BULK_FORMS, CALENDAR_ROUTES } from './calendar-routes.ts'
import { CASE_ROUTES } from './case-routes.ts'
import { CHANNEL_REQUEST_ROUTES } from './channel-request-routes.ts'
import { CHANNEL_ROUTES } from './channel-routes.ts'
import { CONCERN_ROUTES, OPEN_CONCERN_FORMS } from './concern-routes.ts'
import { CONTACT_ROUTES } from './contact-routes.ts'
import { DECLARATION_ROUTES } from './declaration-routes.ts'
import { DOCUMENT_ROUTES } from './document-routes.ts'
import { EVIDENCE_ROUTES } from './evidence-routes.ts'
import { KIOSK_FORMS, KIOSK_ROUTES } from './kiosk-routes.ts'
import { familyIn, LEARNER_ROUTES, objectionIn } from './learner-routes.ts'
import { MAIL_ROUTES, OPEN_MAIL_FORMS, OPEN_MAIL_PAGES, OWN_MAIL_FORMS } from './mail-routes.ts'
import { MATTER_WORK_ROUTES } from './matter-work-routes.ts'
import { MODERATION_ROUTES, OPEN_COMMENT_FORMS } from './moderation-routes.ts'
import { NETWORK_ROUTES } from './network-routes.ts'
import { OUTSIDE_BODY_ROUTES } from './outside-body-routes.ts'
import type { FormField } from './page-form.ts'
import { PERMISSION_ROUTES } from './permission-routes.ts'
import { PICTURE_ROUTES } from './picture-routes.ts'
import { POLICY_CHECK_ROUTES } from './policy-check-routes.ts'
import { POLICY_DRAFT_ROUTES } from './policy-draft-routes.ts'
import {
  OPEN_FORMAT_FORMS,
  OPEN_FORMAT_PAGES,
  POLICY_FORMAT_ROUTES,
} from './policy-format-routes.ts'
import { postNow } from './post-scene.ts'
import { REGISTER_ROUTES } from './register-routes.ts'
import { REPLAY_ROUTES } from './replay-routes.ts'
import type { Asked, Sent } from './request.ts'
import {
  approvedIn,
  draftIn,
  familyVisitIn,
  hostedPhotoIn,
  parentLinkIn,
  photoIn,
  publishedIn,
  type RouteWorld,
  submittedIn,
  takedownIn,
} from './route-world.ts'
import { SAFEGUARDING_TRAIL_FORMS } from './safeguarding-trail-routes.ts'
import {
  accountIn,
  approveOwnDevice,
  OWN_FORMS,
  passwordLinkIn,
  SETTINGS_ROUTES,
} from './settings-routes.ts'
import { OWN_ACCOUNT_FORMS, SIGNING_ROUTES } from './signing-routes.ts'
import { OWN_TRAINING_FORMS, TRAINING_ROUTES } from './training-routes.ts'
import { TRANSFER_ROUTES } from './transfer-routes.ts'
import { TWO_REGISTER_ROUTES } from './two-register-routes.ts'
import { OPEN_VIDEO_PAGES, VIDEO_ROUTES } from './video-routes.ts'

/**
 * Makes what an address names and the request for it that its own people may make: it must succeed.
 * A request of a stranger for the very same is then known to fail for being a stranger's.
 */
export type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

/** Every address behind the sign-in with an id or a name in it. A new one must be added here. */
export const SIGNED_IN_ROUTES: Readonly<Record<string, Prepare>> = {
  ...ADVICE_ROUTES,
  ...CHANNEL_ROUTES,
  ...CALENDAR_ROUTES,
  ...CHANNEL_REQUEST_ROUTES,
  ...PERMISSION_ROUTES,
  ...DOCUMENT_ROUTES,
  ...LEARNER_ROUTES,
  ...MODERATION_ROUTES,
  ...POLICY_CHECK_ROUTES,
  ...REGISTER_ROUTES,
  ...SETTINGS_ROUTES,
  ...NETWORK_ROUTES,
  ...VIDEO_ROUTES,
  ...POLICY_DRAFT_ROUTES,
  ...POLICY_FORMAT_ROUTES,
  ...REPLAY_ROUTES,
  ...SIGNING_ROUTES,
  ...TRAINING_ROUTES,
  ...MAIL_ROUTES,
  ...PICTURE_ROUTES,
  ...DECLARATION_ROUTES,
  ...CONCERN_ROUTES,
  ...BUNDLE_ROUTES,
  ...CASE_ROUTES,
  ...CONTACT_ROUTES,
  ...TRANSFER_ROUTES,
  ...KIOSK_ROUTES,
  ...OUTSIDE_BODY_ROUTES,
  ...EVIDENCE_ROUTES,
  ...TWO_REGISTER_ROUTES,
  ...MATTER_WORK_ROUTES,
  'GET /posts/:id': async (world) => ({
    path: `/posts/${await submittedIn(world)}`,
    as: world.deputy,
  }),
  'GET /posts/:id/edit': async (world) => ({
    path: `/posts/${await draftIn(world)}/edit`,
    as: world.author,
  }),
  'POST /posts/:id/edit': async (world) => {
    const postId = await draftIn(world)
    const form = await formOf(world, postId)
    return { path: `/posts/${postId}/edit`, as: world.author, sent: { form } }
  },
  'POST /posts/:id/autosave': async (world) => {
    const postId = await draftIn(world)
    return { path: `/posts/${postId}/autosave`, as: world.author, sent: await typed(world, postId) }
  },
  'POST /posts/:id/check': async (world) => {
    const postId = await draftIn(world)
    return { path: `/posts/${postId}/check`, as: world.author, sent: await typed(world, postId) }
  },
  'POST /posts/:id/photos': async (world) => {
    const postId = await draftIn(world)
    const sent = { form: await formOf(world, postId), files: [await drawnPhoto()] }
    return { path: `/posts/${postId}/photos`, as: world.author, sent }
  },
  'POST /posts/:id/learners': async (world) => {
    const json = { target: 'named', text: 'Pen', how: 'named', channels: [world.page], tagged: [] }
    return { path: `/posts/${await draftIn(world)}/learners`, as: world.author, sent: { json } }
  },
  'POST /posts/:id/seen': async (world) => {
    const json = { photos: [{ photoId: await photoIn(world), number: 1 }] }
    return { path: `/posts/${await draftIn(world)}/seen`, as: world.author, sent: { json } }
  },
  'POST /posts/:id/decide': async (world) => {
    const postId = await submittedIn(world)
    const { version, contentSha256 } = await postNow(world, postId)
    const form = fields({ version: String(version), sha256: contentSha256, outcome: 'approved' })
    return { path: `/posts/${postId}/decide`, as: world.deputy, sent: { form } }
  },
  'POST /posts/:id/publish': async (world) => {
    const postId = await approvedIn(world)
    const form = fields({ sha256: (await postNow(world, postId)).contentSha256 })
    return { path: `/posts/${postId}/publish`, as: world.publisher, sent: { form } }
  },
  'POST /posts/:id/slot': async (world) => {
    const postId = await approvedIn(world)
    const { contentSha256 } = await postNow(world, postId)
    const form = fields({ sha256: contentSha256, at: '2026-11-23T10:00' })
    return { path: `/posts/${postId}/slot`, as: world.publisher, sent: { form } }
  },
  'POST /posts/:id/take-down': async (world) => {
    const { postId } = await publishedIn(world)
    const form = fields({ takedown_reason: 'A parent asked.' })
    return { path: `/posts/${postId}/take-down`, as: world.head, sent: { form } }
  },
  'POST /posts/:id/withdraw': async (world) => ({
    path: `/posts/${await submittedIn(world)}/withdraw`,
    as: world.author,
    sent: { form: [] },
  }),
  'GET /photos/:id': async (world) => ({ path: `/photos/${await photoIn(world)}`, as: world.head }),
  'GET /photos/:id/thumb': async (world) => ({
    path: `/photos/${await photoIn(world)}/thumb`,
    as: world.head,
  }),
  'GET /publications/:id/package.zip': async (world) => {
    const { publicationId } = await publishedIn(world)
    return { path: `/publications/${publicationId}/package.zip`, as: world.publisher }
  },
  'POST /publications/:id/proof': async (world) => {
    const { publicationId } = await publishedIn(world)
    const form = fields({ address: 'https://facebook.example/p/1' })
    return { path: `/publications/${publicationId}/proof`, as: world.publisher, sent: { form } }
  },
  'POST /takedowns/:id/done': async (world) => ({
    path: `/takedowns/${await takedownIn(world)}/done`,
    as: world.head,
    sent: { form: fields({ proof: 'Deleted; looked again, not found.' }) },
  }),
}

/** Every public address with an id in it, beside a school's name. A new one must be added here. */
export const OPEN_PAGES: Readonly<Record<string, Prepare>> = {
  ...OPEN_VIDEO_PAGES,
  ...OPEN_MAIL_PAGES,
  ...OPEN_FORMAT_PAGES,
  'GET /s/:slug/posts/:id': async (world) => ({
    path: `/s/${world.slug}/posts/${(await publishedIn(world)).hostedId}`,
  }),
  'GET /s/:slug/posts/:id/:file': async (world) => ({
    path: `/s/${world.slug}/posts/${await hostedPhotoIn(world)}/photo-1.jpg`,
  }),
  'GET /family/:token': async (world) => ({
    path: `/family/${await parentLinkIn(world, (await familyIn(world)).contactId)}`,
  }),
  'GET /set-password/:token': async (world) => ({
    path: `/set-password/${await passwordLinkIn(world)}`,
  }),
}

/** Every address open to anyone that takes a form. A new one must be added here. */
export const OPEN_FORMS: Readonly<Record<string, Prepare>> = {
  ...OPEN_FORMAT_FORMS,
  ...OPEN_COMMENT_FORMS,
  ...OPEN_CONCERN_FORMS,
  ...OPEN_MAIL_FORMS,
  ...KIOSK_FORMS,
  'POST /sign-in': async (world) => ({
    path: '/sign-in',
    sent: { form: fields(await accountIn(world)) },
  }),
  'POST /sign-out': async (world) => ({ path: '/sign-out', as: world.office, sent: { form: [] } }),
  'POST /set-password/:token': async (world) => ({
    path: `/set-password/${await passwordLinkIn(world)}`,
    sent: { form: fields({ password: 'slate heron umbrella' }) },
  }),
  'POST /family/:token': async (world) => ({
    path: `/family/${await parentLinkIn(world, (await familyIn(world)).contactId)}`,
    sent: { form: [] },
  }),
  'POST /family': async (world) => {
    const { contactId } = await familyIn(world)
    const { cookie, wordingId } = await familyVisitIn(world, contactId)
    const form = fields({ answer: 'given', channels: world.facebook, wordingId })
    return { path: '/family', cookie, sent: { form } }
  },
  'POST /family/finish': async (world) => {
    const { contactId } = await familyIn(world)
    const { cookie } = await familyVisitIn(world, contactId)
    return { path: '/family/finish', cookie, sent: { form: [] } }
  },
  'POST /family/objections/:objectionId/lift': async (world) => {
    const family = await familyIn(world)
    const objectionId = await objectionIn(world, family)
    const { cookie } = await familyVisitIn(world, family.contactId)
    return { path: `/family/objections/${objectionId}/lift`, cookie, sent: { form: [] } }
  },
}

/** Every form behind the sign-in whose address holds no id. A new one must be added here. */
export const SIGNED_IN_FORMS: Readonly<Record<string, Prepare>> = {
  ...OWN_FORMS,
  ...OWN_TRAINING_FORMS,
  ...BULK_FORMS,
  ...OWN_ACCOUNT_FORMS,
  ...OWN_MAIL_FORMS,
  'POST /posts/new': async (world) => ({
    path: '/posts/new',
    as: world.manager,
    sent: { form: fields({ school: world.schoolId }) },
  }),
  ...SAFEGUARDING_TRAIL_FORMS,
  'POST /trail/check': async (world) => ({
    path: '/trail/check',
    as: world.head,
    sent: { form: [] },
  }),
  'POST /trail/export': async (world) => ({
    path: '/trail/export',
    as: world.administrator,
    sent: { form: [] },
  }),
}

/** Every request that names something or changes something, each as its own people may make it. */
export const EVERY_REQUEST: Readonly<Record<string, Prepare>> = {
  ...OPEN_PAGES,
  ...OPEN_FORMS,
  ...SIGNED_IN_FORMS,
  ...SIGNED_IN_ROUTES,
  'POST /schools/:slug/settings/devices/:change (approve)': approveOwnDevice,
}

/** Fields of a form by name. */
export function fields(values: Readonly<Record<string, string>>): FormField[] {
  return Object.entries(values)
}

/** The author's form of a post as it stands. */
export async function formOf(world: RouteWorld, postId: string): Promise<FormField[]> {
  const { photos, channels, named, confirmed, ...form } = toPostForm(await postNow(world, postId))
  const all = (name: string, values: readonly string[]) => {
    return values.map((value) => [name, value] as const)
  }
  return [
    ['revision', String(form.revision)],
    ['kind', form.kind],
    ['text', form.text],
    ...all('channels', channels),
    ...photos.flatMap((photo): FormField[] => [
      ['photo', photo.photoId],
      [`photo.${photo.photoId}.sha256`, photo.sha256],
      [`photo.${photo.photoId}.alt`, photo.altText],
      [`photo.${photo.photoId}.credit`, photo.credit],
      [`photo.${photo.photoId}.device`, photo.device],
      ...all(`photo.${photo.photoId}.pictured`, photo.pictured),
      ...videoFields(`photo.${photo.photoId}`, photo.video),
    ]),
    ...all('named', named),
    ...all('confirmed', confirmed),
    ['note', form.noteToApprover],
    ['intent', 'save'],
  ]
}

function videoFields(key: string, video: PhotoForm['video']): FormField[] {
  if (!video) return []
  return [
    [`${key}.video`, video.videoId],
    [`${key}.video.sha256`, video.sha256],
    [`${key}.captions`, video.captions],
    [`${key}.captions.file`, video.captionsFile],
    [`${key}.watched`, video.watched ? 'yes' : ''],
  ]
}

async function typed(world: RouteWorld, postId: string): Promise<Sent> {
  const form = await formOf(world, postId)
  const { revision } = await postNow(world, postId)
  return { json: { revision, fields: form.filter(([name]) => name !== 'revision') } }
}
