import { createHmac } from 'node:crypto'
import type { RolePasswords } from '../db/roles.ts'
import { openCredentials } from '../db/server/index.ts'

/**
 * Passwords of the two roles on a server of the school's own. They are drawn from the
 * administrator's, so that several computers with one DATABASE_URL agree without a shared folder,
 * and neither role learns the administrator's from its own. Without a password in the address they
 * lie in the data folder.
 */
export async function rolePasswords(adminUrl: string, dataFolder: string): Promise<RolePasswords> {
  const secret = decodeURIComponent(new URL(adminUrl).password)
  if (secret === '') return openCredentials(dataFolder)
  const draw = (role: string) =>
    createHmac('sha256', secret).update(`gatepost ${role} 1`).digest('hex').slice(0, 48)
  return { owner: draw('owner'), app: draw('app') }
}
