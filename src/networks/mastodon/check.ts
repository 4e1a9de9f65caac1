import type { Account, NotDone, OpenAccount } from '../network.ts'
import type { Client } from './client.ts'

/** What Gatepost needs of an account, and no more. */
export const SCOPES = ['read:accounts', 'read:statuses', 'write:media', 'write:statuses'] as const

/** Whether the token opens an account, and may do what it is for. */
export async function checkWith(client: Client, account: Account): Promise<OpenAccount | NotDone> {
  const app = await client.v1.apps.verifyCredentials()
  const given = 'scopes' in app && Array.isArray(app.scopes) ? (app.scopes as unknown[]) : undefined
  const missing = given ? SCOPES.filter((scope) => !isGiven(scope, given)) : []
  if (missing.length > 0) {
    return {
      kind: 'refused',
      why: `The token may not do all that is needed: ${missing.join(', ')}.`,
    }
  }
  const { id, acct } = await client.v1.accounts.verifyCredentials()
  const { host } = new URL(account.server)
  return { kind: 'open', handle: `@${acct}@${host}`, identity: id, expiresAt: null }
}

/** `write` gives all that begins with it. */
function isGiven(scope: string, given: readonly unknown[]): boolean {
  return given.includes(scope) || given.includes(scope.split(':')[0])
}
