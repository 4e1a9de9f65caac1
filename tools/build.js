/** `npm run build`: compile the server, build the browser's part, all into dist. */
import { refuseThisMachine } from './setup/refuse-this-machine.js'

refuseThisMachine()
const { build } = await import('./setup/build.js')
const { installWhenNeeded } = await import('./setup/install.js')
const { withPlainErrors } = await import('./setup/project.js')

await withPlainErrors(async () => {
  await installWhenNeeded()
  await build()
})
