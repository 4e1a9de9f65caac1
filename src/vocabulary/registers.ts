/** The exceptional grounds on which something covert may be allowed at all (ICO guidance; policy-parameters 9.3). */
export const COVERT_GROUNDS = [
  {
    code: 'crime',
    label: 'A crime is suspected, and knowing of it would spoil what is to be found',
  },
  { code: 'grave_harm', label: 'Somebody is at risk of grave harm' },
] as const
export type CovertGround = (typeof COVERT_GROUNDS)[number]['code']

export const MONITORING_STATES = [
  { code: 'asked', label: 'Waits for approval' },
  { code: 'in_force', label: 'Allowed' },
  { code: 'refused', label: 'Refused' },
  { code: 'ended', label: 'Ended' },
] as const
export type MonitoringState = (typeof MONITORING_STATES)[number]['code']

export const SEARCH_STATES = [
  { code: 'planned', label: 'To be searched' },
  { code: 'searched', label: 'Searched' },
  { code: 'not_done', label: 'Not done' },
  { code: 'disposed', label: 'Deleted' },
] as const
export type SearchState = (typeof SEARCH_STATES)[number]['code']
