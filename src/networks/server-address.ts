import { isIP } from 'node:net'

/**
 * The origin of a network’s server as somebody typed it: with or without `https://`, with or without a
 * path. What it resolves to is looked at when it is connected to.
 * @returns undefined for anything that is no public name under https
 */
export function serverOrigin(typed: string): string | undefined {
  const text = typed.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || text.length > 300 || !URL.canParse(whole)) return undefined
  const { protocol, hostname, port, username, password, origin } = new URL(whole)
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const named = isIP(bare) === 0 && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(bare)
  const alone = username === '' && password === '' && port === ''
  const local = /\.(local|localhost|internal|lan|home|arpa|onion)$/.test(bare)
  return protocol === 'https:' && named && alone && !local ? origin : undefined
}
