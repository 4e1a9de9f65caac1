import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))

test.each([
  ['what it found', ['coverage', '--json'], 0],
  ['its help', ['--help'], 0],
  ['a refusal', ['coverage', '--pack', 'nowhere', '--json'], 64],
])('a reader who leaves before %s is no fault', async (_, args, code) => {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk)
  })
  const [exitCode] = await once(child, 'close')
  expect({ exitCode, complaints }).toEqual({ exitCode: code, complaints: '' })
})
