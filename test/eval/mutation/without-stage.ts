import { registerHooks } from 'node:module'
import type * as Gate from '../../../src/gate/index.ts'
import { STAGES, type Stage } from './stages.ts'

const GATE = new URL('../../../src/gate/', import.meta.url).href

// A gate without a stage is a second copy of every module, told apart by its address.
registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context)
    const stage = stageOf(context.parentURL)
    const fresh = stage !== null && found.url.startsWith(GATE) && !found.url.includes('?')
    return fresh ? { ...found, url: `${found.url}?without=${stage}` } : found
  },
  load: (url, context, next) => {
    const stage = STAGES[Number(/\?without=(\d+)$/.exec(url)?.[1] ?? -1)]
    const instead = stage?.without[url.slice(GATE.length).replace(/\?.*/, '')]
    if (instead === undefined) return next(url, context)
    const real = JSON.stringify(url.replace('?without', '?real'))
    const source = `import * as real from ${real}\nexport * from ${real}\n${instead}`
    return { format: 'module', source, shortCircuit: true }
  },
})

/** Which stage is missing from the copy of the gate that a module belongs to. */
function stageOf(url: string | undefined): string | null {
  return /\?(?:without|real)=(\d+)$/.exec(url ?? '')?.[1] ?? null
}

/**
 * The gate with one of its stages taken away, the rest untouched.
 * @throws when the stage’s module has no such export any more: the table must follow the gate
 */
export async function gateWithout(stage: Stage): Promise<typeof Gate> {
  for (const [module, instead] of Object.entries(stage.without)) {
    const [, name = ''] = /export const (\w+)/.exec(instead) ?? []
    const whole: object = await import(`${GATE}${module}`)
    if (!(name in whole)) throw new Error(`src/gate/${module} exports no ${name}.`)
  }
  return import(`${GATE}index.ts?without=${STAGES.indexOf(stage)}`)
}
