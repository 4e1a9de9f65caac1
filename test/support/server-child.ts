/** A process of its own that opens a data folder's server and waits to be stopped or killed. */
import { openServer } from '../../src/db/server/index.ts'

const dataDir = process.argv[2] ?? ''
const quiet = { info: () => undefined, warn: () => undefined }
const server = await openServer({ dataDir, log: quiet })
process.stdout.write(`${server.port}\n`)
process.stdin.once('data', async () => {
  await server.stop()
  process.exit(0)
})
