import { describe, expect, it } from 'vitest'
import { readGraph } from './graph.ts'
import { toOnnx } from './to-onnx.ts'

const step = (op: string) => ({
  name: 'only',
  op,
  inputs: ['input'],
  stride: 1,
  padding: '',
  fused: [],
})

describe('toOnnx', () => {
  it('refuses a network with a kind of step that it does not know', () => {
    const graph = { steps: [step('Softmax')], weights: new Map() }
    expect(() => toOnnx(graph, ['only'])).toThrow(/unknown kind: Softmax/)
  })

  it('refuses a convolution without its numbers', () => {
    const graph = { steps: [step('_FusedConv2D')], weights: new Map() }
    expect(() => toOnnx(graph, ['only'])).toThrow(/missing/)
  })
})

describe('readGraph', () => {
  const description = JSON.stringify({
    modelTopology: { node: [{ name: 'a', op: 'Const' }] },
    weightsManifest: [{ weights: [{ name: 'a', shape: [2], dtype: 'float32' }] }],
  })

  it('reads numbers in the order of the description', () => {
    const numbers = new Uint8Array(Float32Array.from([1.5, -2]).buffer)
    expect(readGraph(description, numbers).weights.get('a')).toEqual({
      shape: [2],
      values: Float32Array.from([1.5, -2]),
    })
  })

  it.each([4, 12])('refuses %i bytes of numbers where eight are described', (length) => {
    expect(() => readGraph(description, new Uint8Array(length))).toThrow(/face detector’s numbers/)
  })
})
