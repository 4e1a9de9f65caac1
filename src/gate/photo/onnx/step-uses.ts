import { fractionIn, type ModelNumbers, type ModelStep, type OnnxModel } from './onnx-model.ts'

/** A line through nought or beside it: every number times a factor, plus a summand. */
export interface Line {
  readonly factor: number
  readonly summand: number
  /** The steps that say it, and the name of what comes out. */
  readonly steps: readonly ModelStep[]
  readonly output: string
}

/** Finds what the steps of a model do with each result. */
export class StepUses {
  readonly #constants: ReadonlyMap<string, ModelNumbers>
  readonly #uses = new Map<string, ModelStep[]>()

  constructor({ steps, constants }: OnnxModel) {
    this.#constants = constants
    for (const step of steps)
      for (const input of step.inputs) this.#uses.set(input, [...this.of(input), step])
  }

  /** The steps that work with a result. */
  of(result: string): readonly ModelStep[] {
    return this.#uses.get(result) ?? []
  }

  /** The number with which a step of this kind, the only one, goes on from a result. */
  next(result: string, op: string): { step: ModelStep; by: number; output: string } | undefined {
    const [step, ...others] = this.of(result)
    if (step?.op !== op || others.length > 0) return undefined
    return this.#withNumber(step, result)
  }

  /** Times a number, plus a number, and nothing else is done with the result or between. */
  lineAfter(result: string): Line | undefined {
    const times = this.next(result, 'Mul')
    const plus = times && this.next(times.output, 'Add')
    return (
      plus && {
        factor: times.by,
        summand: plus.by,
        steps: [times.step, plus.step],
        output: plus.output,
      }
    )
  }

  /** "x · clip(x + 3, 0, 6) / 6" right after a result, with the line after that, where there is one. */
  gateAfter(result: string): Line | undefined {
    const two = this.of(result)
    const adding = two.find(({ op }) => op === 'Add')
    const product = two.find(({ op }) => op === 'Mul')
    const plus = two.length === 2 && adding && this.#withNumber(adding, result)
    const clip = plus && plus.by === 3 ? this.#clipAfter(plus.output) : undefined
    const [clipped = '', ...more] = clip?.outputs ?? []
    const users = this.of(clipped)
    if (!plus || !clip || !product || more.length > 0) return undefined
    if (users.length !== 1 || users[0] !== product) return undefined
    const divided = this.next(product.outputs[0] ?? '', 'Div')
    if (divided?.by !== 6) return undefined
    const line = this.lineAfter(divided.output)
    const steps = [plus.step, clip, product, divided.step]
    if (!line) return { factor: 1, summand: 0, steps, output: divided.output }
    return { ...line, steps: [...steps, ...line.steps] }
  }

  #clipAfter(result: string): ModelStep | undefined {
    const [clip, ...others] = this.of(result)
    return clip?.op === 'Clip' && others.length === 0 && this.#isClip(clip, 0, 6) ? clip : undefined
  }

  #withNumber(step: ModelStep, result: string) {
    const beside = step.inputs.find((input) => input !== result)
    const values = this.#constants.get(beside ?? '')?.values
    const [output] = step.outputs
    const by = values?.length === 1 ? values[0] : undefined
    return by === undefined || output === undefined ? undefined : { step, by, output }
  }

  /** Older files hold the bounds as attributes, newer ones as constants. */
  #isClip(step: ModelStep, least: number, most: number): boolean {
    const bound = (at: number, name: string) =>
      this.#constants.get(step.inputs[at] ?? '')?.values[0] ?? fractionIn(step, name)
    return bound(1, 'min') === least && bound(2, 'max') === most
  }
}
