/** `npm run pack:gate`: the gate alone, as a package for other programs, into dist.gate. */
import { refuseThisMachine } from './setup/refuse-this-machine.js'

refuseThisMachine()
const { join } = await import('node:path')
const { packGate } = await import('./setup/gate-package.js')
const { installWhenNeeded } = await import('./setup/install.js')
const { ROOT, withPlainErrors } = await import('./setup/project.js')

await withPlainErrors(async () => {
  await installWhenNeeded()
  console.log(await packGate(join(ROOT, 'dist.gate')))
})
