import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS } from '../../tools/setup/program.js'
import { atEnd } from './tidy-up.ts'

const LIMIT_MS = 600_000

/**
 * Run a measuring process of this folder to its end.
 * @param file its name, such as `calendar-child.ts`
 * @returns what it says as JSON at its end; undefined when it failed, or took over ten minutes
 */
export async function toldByChild<Told>(
  file: string,
  options: { readonly dataFolder: string; readonly args?: readonly string[] },
): Promise<Told | undefined> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = spawn(process.execPath, [...NODE_FLAGS, path, ...(options.args ?? [])], {
    env: { ...process.env, GATEPOST_DATA: options.dataFolder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LIMIT_MS,
  })
  const exit = once(child, 'exit')
  atEnd(async () => {
    child.kill()
    await exit
  })
  const [said, [code]] = await Promise.all([text(child.stdout), exit])
  return code === 0 ? (JSON.parse(said) as Told) : undefined
}
