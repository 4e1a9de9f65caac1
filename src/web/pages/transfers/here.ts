import type { TransferTools } from '../../../domain/transfers/index.ts'
import type { PageContext } from '../../context.ts'

export const LIST = '/schools/:slug/transfers'

export const transferIn = (c: PageContext): string => c.req.param('id') ?? ''

/** With what files are made and opened. */
export function toolsOf(c: PageContext): TransferTools {
  const { database, caseKeys: keys, evidence: store } = c.var.installation
  return { database, keys, store }
}
