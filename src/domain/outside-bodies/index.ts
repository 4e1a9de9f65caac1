/** Bodies outside the school: whom to turn to for what, with who verified it and when. */
export { bodiesAt, bodyAt, type KnownBody, needsCare } from './bodies-at.ts'
export { type BodiesWaiting, bodiesToVerify } from './bodies-to-verify.ts'
export { type BodyNamed, bodyNamedForm, type WriteBody, writeBodyForm } from './forms.ts'
export { removeBody } from './remove-body.ts'
export { verifyBody } from './verify-body.ts'
export { writeBody } from './write-body.ts'
