import { listTrusts, type TrustName } from '../../domain/schools/index.ts'
import type { Installation } from '../../installation.ts'
import { CommandError } from '../command-error.ts'
import { EXIT } from '../exit-codes.ts'

/**
 * The trusts that a command is about: the one with this short name, or all of them.
 * @throws CommandError naming those there are, when there is none such
 */
export async function trustsNamed(
  { database }: Pick<Installation, 'database'>,
  slug: string | undefined,
): Promise<TrustName[]> {
  const trusts = await listTrusts(database)
  if (slug === undefined) return trusts
  const named = trusts.filter((trust) => trust.slug === slug)
  if (named.length > 0) return named
  const known = trusts.map((trust) => trust.slug).join(', ') || 'none yet'
  throw new CommandError(EXIT.usage, `No trust is called "${slug}" here. There is: ${known}.`)
}
