/** What a body outside the school is turned to for, in the order in which they are shown. */
export const BODY_KINDS = [
  { code: 'police', label: 'Police' },
  { code: 'allegations_officer', label: 'Allegations against adults' },
  { code: 'childrens_services', label: 'Children’s services' },
  { code: 'online_abuse', label: 'Sexual abuse online' },
  { code: 'takedown_help', label: 'Having something taken down' },
  { code: 'regulator', label: 'Who regulates the profession' },
  { code: 'inspectorate', label: 'Who inspects' },
  { code: 'whistleblowing', label: 'Advice on speaking up' },
  { code: 'support', label: 'Support for people' },
  { code: 'other', label: 'Others' },
] as const
export type BodyKind = (typeof BODY_KINDS)[number]['code']
