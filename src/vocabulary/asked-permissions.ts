/** What can be asked for beside a channel of one's own. Stored codes. */
export const PERMISSION_KINDS = [
  'brand',
  'friend',
  'call',
  'outside_site',
  'enquiry',
  'work_use',
  'name_employer',
] as const
export type PermissionKind = (typeof PERMISSION_KINDS)[number]

/** Where something that was asked for stands. Stored codes; the labels are what a person reads. */
export const PERMISSION_STATES = [
  { code: 'asked', label: 'Waiting' },
  { code: 'granted', label: 'Approved' },
  { code: 'refused', label: 'Refused' },
  { code: 'withdrawn', label: 'Withdrawn' },
  { code: 'ended', label: 'Ended' },
] as const
export type PermissionState = (typeof PERMISSION_STATES)[number]['code']
