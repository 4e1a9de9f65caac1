/** The kinds of work that gather on a home page and that a mail may name. Confidential matters are not among them. */
export const HOME_WORK = {
  posts: 'posts to decide on or to publish',
  comments: 'comments to look at',
  networks: 'a network that wants a look',
  proofs: 'addresses of published posts to enter',
  approvals: 'requests to decide on',
  channels: 'channels that want something',
  versions: 'a version of the policy to see to',
  formats: 'somebody who asks for another format of the policy',
  declarations: 'declarations to read',
} as const

export type HomeWork = keyof typeof HOME_WORK

/** As it is kept with a mail: the codes, in their order. */
export function homeWorkCode(found: readonly HomeWork[]): string {
  return found.join(' ')
}

/** The same in words; a code of a later version is left out. */
export function homeWorkWords(code: string): string {
  const words = code
    .split(' ')
    .flatMap((one) => (one in HOME_WORK ? HOME_WORK[one as HomeWork] : []))
  return words.join(', ')
}
