import type { ConnectionSettings } from './types.ts'

/** The settings as a `postgres://` address, every part escaped. */
export function connectionUrl(settings: ConnectionSettings): string {
  const signIn = `${encodeURIComponent(settings.user)}:${encodeURIComponent(settings.password)}`
  const place = `${settings.host}:${settings.port}`
  return `postgres://${signIn}@${place}/${encodeURIComponent(settings.database)}`
}
