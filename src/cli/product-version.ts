import { readFileSync } from 'node:fs'

/** This version of Gatepost, as package.json states it. */
export function productVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text)
  return String(version)
}
