import type { App } from '../../context.ts'
import { registerTransferFile } from './file.tsx'
import { registerNewTransfer } from './new.tsx'
import { registerOneTransfer } from './one.tsx'
import { registerTransferRegister } from './register.tsx'

/** Safeguarding files for the next school: for whoever may know of all in them, and not there for anybody else. */
export function registerTransfers(app: App): void {
  registerTransferRegister(app)
  registerNewTransfer(app)
  registerTransferFile(app)
  registerOneTransfer(app)
}
