import { spawn } from 'node:child_process'
import type { ServerIdentity } from './types.ts'

/** Whether that user may enter or run the path, tried rather than reckoned from modes. */
export async function canReach(path: string, identity: ServerIdentity): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('test', ['-x', path], { ...identity, stdio: 'ignore', cwd: '/' })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
