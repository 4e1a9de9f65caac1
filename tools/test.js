/** `npm test`: install what is needed, then types, lint and every test. */
import { refuseThisMachine } from './setup/refuse-this-machine.js'

refuseThisMachine()
const { runGate } = await import('./setup/gate.js')
const { withPlainErrors } = await import('./setup/project.js')
const { checkLint, checkTypes } = await import('./setup/verify.js')

await withPlainErrors(() => runGate([checkTypes, checkLint]))
