import type { Step } from '../../../policy/advise/index.ts'
import type { Action } from '../../../vocabulary/actions.ts'
import { registerPath } from '../channels/permissions/address.ts'
import { newConcernPath, pastThemPath } from '../concerns/address.ts'
import { askPath, contactPath, reportFormPath } from '../contact/address.ts'
import { askAddress, type Said, situationAddress } from './address.ts'

/** Where somebody stands who is told what to do. */
export interface From {
  readonly slug: string
  readonly situation: string
  readonly said: Said
}

/** A page on which a step of an answer is done. */
export interface Way {
  readonly label: string
  readonly href: (from: From) => string
  /** Who may open it; everybody who works there where left out. */
  readonly needs?: Action
  /** Stands out, where no step before it does. */
  readonly first?: true
}

/** Each thing that an answer of the advisor can lead to. */
export const WAYS: Readonly<Record<NonNullable<Step['go']>, Way>> = {
  draft: { label: 'Draft a post', href: () => '/posts/new', needs: 'post.draft' },
  ask: {
    label: 'Ask this question',
    href: ({ slug, situation, said }) => askAddress(slug, situation, said),
    first: true,
  },
  speak_up: {
    label: 'How to speak up',
    href: ({ slug }) => situationAddress(slug, 'speak-up'),
  },
  declare: { label: 'Declare it', href: ({ slug }) => `/schools/${slug}/declarations` },
  ask_to_name: {
    label: 'Ask to name the school',
    href: ({ slug }) => `${registerPath(slug, 'name_employer')}/new`,
    needs: 'channel.ask',
  },
  ask_work_use: {
    label: 'Ask for leave',
    href: ({ slug }) => `${registerPath(slug, 'work_use')}/new`,
    needs: 'channel.ask',
  },
  ask_brand: {
    label: 'Ask to use it',
    href: ({ slug }) => `${registerPath(slug, 'brand')}/new`,
    needs: 'channel.ask',
  },
  ask_contributor: {
    label: 'Ask for a contributor',
    href: ({ slug }) => `${registerPath(slug, 'friend')}/new`,
    needs: 'channel.ask',
  },
  log_enquiry: {
    label: 'Log the enquiry',
    href: ({ slug }) => `${registerPath(slug, 'enquiry')}/new`,
    needs: 'channel.ask',
  },
  ask_channel: {
    label: 'Ask for a channel',
    href: ({ slug }) => `/schools/${slug}/channels/requests`,
    needs: 'channel.ask',
  },
  see_channels: {
    label: 'See who keeps the channels',
    href: ({ slug }) => `/schools/${slug}/channels`,
    needs: 'channel.see',
  },
  have_device_approved: {
    label: 'Devices here',
    href: ({ slug }) => `/schools/${slug}/settings/devices`,
    needs: 'post.draft',
  },
  note_permission: {
    label: 'Put it on record',
    href: ({ slug }) => `/schools/${slug}/settings/mentions`,
    needs: 'mention.keep',
  },
  report_contact: {
    label: 'Report it, in two minutes',
    href: ({ slug }) => reportFormPath(slug),
    first: true,
  },
  ask_contact: {
    label: 'Ask for leave',
    href: ({ slug }) => askPath(slug),
    needs: 'contact.ask',
  },
  see_contact: { label: 'Say that it is closed', href: ({ slug }) => contactPath(slug) },
  report_concern: {
    label: 'Report a concern',
    href: ({ slug }) => newConcernPath(slug),
    first: true,
  },
  report_past: { label: 'Report it past them', href: ({ slug }) => pastThemPath(slug) },
  report_outside: {
    label: 'Where to report it',
    href: ({ slug }) => `/schools/${slug}/where-to-report`,
  },
}
