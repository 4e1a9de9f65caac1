/** `npm run bench`: build what is stale, then measure; `-- --json` for programs, `-- --gate`, `-- --photos` `-- --writing`, `-- --documents` or `-- --replay` that alone. */
import { refuseThisMachine } from './setup/refuse-this-machine.js'

refuseThisMachine()
const { join } = await import('node:path')
const { buildWhenNeeded } = await import('./setup/build.js')
const { installWhenNeeded } = await import('./setup/install.js')
const { ROOT, requireProjectNode, withPlainErrors } = await import('./setup/project.js')
const { become } = await import('./setup/run.js')

await withPlainErrors(async () => {
  await installWhenNeeded()
  await buildWhenNeeded('errors')
  become(requireProjectNode(), [join(ROOT, 'test/bench/main.ts'), ...process.argv.slice(2)])
})
