/** `npm run build`: compile the server, build the browser's part, all into dist. */
import { refuseOldNode } from './setup/node-version.js'

refuseOldNode()
const { build } = await import('./setup/build.js')
const { installWhenNeeded } = await import('./setup/install.js')
const { withPlainErrors } = await import('./setup/project.js')

await withPlainErrors(async () => {
  await installWhenNeeded()
  await build()
})
