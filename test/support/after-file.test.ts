import { expect, it } from 'vitest'
import { afterFile, closeAll } from './after-file.ts'

it('closes everything, the last opened first, and then says what went wrong', async () => {
  const closed: string[] = []
  afterFile(() => closed.push('first'))
  afterFile(async () => {
    closed.push('second')
    throw new Error('It is stuck.')
  })
  afterFile(async () => closed.push('third'))
  await expect(closeAll()).rejects.toMatchObject({ errors: [new Error('It is stuck.')] })
  expect(closed).toEqual(['third', 'second', 'first'])
  await closeAll()
  expect(closed).toHaveLength(3)
})
