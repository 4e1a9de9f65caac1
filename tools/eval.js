/** `npm run eval`: how well the gate finds learners; `-- --json` for programs, `-- --fuzz 10m` for a long fuzz run. */
import { refuseThisMachine } from './setup/refuse-this-machine.js'

refuseThisMachine()
const { join } = await import('node:path')
const { installWhenNeeded } = await import('./setup/install.js')
const { ROOT, requireProjectNode, withPlainErrors } = await import('./setup/project.js')
const { become } = await import('./setup/run.js')

await withPlainErrors(async () => {
  await installWhenNeeded()
  become(requireProjectNode(), [join(ROOT, 'test/eval/main.ts'), ...process.argv.slice(2)])
})
