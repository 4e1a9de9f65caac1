/** What the sealed words of a bundle belong to. */
export const bundleWordsOf = (trustId: string, bundleId: string): string =>
  `gatepost bundle words 1 ${trustId} ${bundleId}`

/** What a sealed name behind a letter belongs to. */
export const bundleNameOf = (trustId: string, nameId: string): string =>
  `gatepost bundle name 1 ${trustId} ${nameId}`
