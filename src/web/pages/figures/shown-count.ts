import type { ShownCount } from '../../../policy/index.ts'

const NUMBER = new Intl.NumberFormat('en-GB')

/** A count as it is read: small ones are not told, nor a total that would give them away. */
export function countInWords(shown: ShownCount | undefined): string {
  if (!shown || shown.kind === 'hidden') return 'not shown'
  return shown.kind === 'few' ? 'under 5' : NUMBER.format(shown.count)
}
