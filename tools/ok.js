/** `npm run ok`: the one gate before a change is kept. */
import { refuseThisMachine } from './setup/refuse-this-machine.js'

refuseThisMachine()
const { runGate } = await import('./setup/gate.js')
const { withPlainErrors } = await import('./setup/project.js')
const { checkGenerated, checkHouse, checkLint, checkTypes } = await import('./setup/verify.js')

await withPlainErrors(() => runGate([checkTypes, checkLint, checkHouse, checkGenerated]))
