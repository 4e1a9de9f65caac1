/**
 * `npm start`: install and build what is missing, then serve. Without arguments it serves the made-up
 * trust to look round in; `npm start -- serve` serves your own.
 */
import { refuseThisMachine } from './setup/refuse-this-machine.js'

refuseThisMachine()
const { isBuilt } = await import('./setup/build-stamp.js')
const { buildWhenNeeded } = await import('./setup/build.js')
const { installWhenNeeded } = await import('./setup/install.js')
const { programArgs } = await import('./setup/program.js')
const { requireProjectNode, withPlainErrors } = await import('./setup/project.js')
const { become } = await import('./setup/run.js')

await withPlainErrors(async () => {
  await installWhenNeeded({ dev: !isBuilt() })
  await buildWhenNeeded()
  const given = process.argv.slice(2)
  const args = given.length > 0 ? given : ['serve', '--demo']
  become(requireProjectNode(), programArgs(args))
})
