/** What somebody can put their name to. Stored codes; the labels are what a person reads. */
export const SIGN_OFFS = [
  { code: 'read_and_understood', label: 'Read and understood' },
  { code: 'agree_to_comply', label: 'Agree to keep to it' },
] as const
export type SignOff = (typeof SIGN_OFFS)[number]['code']

/** How a signature came about. */
export const SIGNING_WAYS = [
  { code: 'own_session', label: 'Signed in' },
  { code: 'kiosk', label: 'On the shared screen, with a PIN' },
  { code: 'paper', label: 'On paper' },
] as const
export type SigningWay = (typeof SIGNING_WAYS)[number]['code']
