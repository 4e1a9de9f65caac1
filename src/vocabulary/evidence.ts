/** Where something was seen. */
export const PLATFORMS = [
  { code: 'facebook', label: 'Facebook' },
  { code: 'instagram', label: 'Instagram' },
  { code: 'x', label: 'X' },
  { code: 'tiktok', label: 'TikTok' },
  { code: 'snapchat', label: 'Snapchat' },
  { code: 'youtube', label: 'YouTube' },
  { code: 'whatsapp', label: 'WhatsApp' },
  { code: 'discord', label: 'Discord' },
  { code: 'linkedin', label: 'LinkedIn' },
  { code: 'messages', label: 'Text message or e-mail' },
  { code: 'game', label: 'In a game' },
  { code: 'website', label: 'Another website' },
  { code: 'paper', label: 'On paper or told in person' },
  { code: 'other', label: 'Somewhere else' },
  { code: 'unsaid', label: 'Not said' },
] as const
export type Platform = (typeof PLATFORMS)[number]['code']

/** Who could see it there. */
export const VISIBILITIES = [
  { code: 'public', label: 'Anyone' },
  { code: 'followers', label: 'Friends or followers' },
  { code: 'group', label: 'The members of a group or chat' },
  { code: 'direct', label: 'One person, in a direct message' },
  { code: 'unknown', label: 'Not known' },
] as const
export type Visibility = (typeof VISIBILITIES)[number]['code']

/** Whether a person on record added it, or whoever reported it sent it with their code. */
export type CameBy = 'person' | 'reporter'

/** What was answered before anything could be added: anything but no leaves words alone. */
export const STOP_ANSWERS = ['no', 'yes', 'unsure'] as const
export type StopAnswer = (typeof STOP_ANSWERS)[number]
