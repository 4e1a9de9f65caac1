import { describe, expect, test } from 'vitest'
import { packNamed } from '../../test/support/policy.ts'
import { approvalRoute } from './route.ts'

const FLOOR = { kind: 'floor', parameter: 'post_approver_role' }

describe('the usual way of a post', () => {
  test.each([
    ['cambrian', [{ anyOf: ['head'], basis: FLOOR }], 'any_publisher'],
    ['lwlat', [{ anyOf: ['head'], basis: FLOOR }], 'any_publisher'],
    [
      'oldchurch',
      [
        { anyOf: ['line_manager'], basis: { kind: 'clause', clause: 'oldchurch:16.4' } },
        { anyOf: ['head'], basis: { kind: 'clause', clause: 'oldchurch:16.5a' } },
      ],
      'any_publisher',
    ],
    [
      'maesteg',
      [{ anyOf: ['deputy_head'], basis: { kind: 'clause', clause: 'maesteg:prot.5' } }],
      'media_officer',
    ],
    [
      'societas',
      [
        {
          anyOf: ['line_manager', 'head'],
          basis: { kind: 'clause', clause: 'societas:5.3b', also: ['societas:5.4c'] },
        },
      ],
      'any_publisher',
    ],
  ] as const)('%s', (id, steps, publisher) => {
    const route = approvalRoute(packNamed(id), 'standard')
    expect(route.kind).toBe('usual')
    expect(route.steps).toEqual(steps)
    expect(route.publisher).toBe(publisher)
  })

  test('a silent policy says that it does not say, in its own words for the head', () => {
    const pack = packNamed('lwlat')
    expect(approvalRoute(pack, 'standard').says).toMatch(
      new RegExp(`^A post is approved by the ${pack.terms.head}\\. Your policy does not say\\.`),
    )
  })

  test('a school may add an approver, never take one away', () => {
    const pack = packNamed('maesteg')
    const added = approvalRoute(pack, 'standard', { post_approver_role: ['deputy_head', 'head'] })
    expect(added.steps.map((step) => step.anyOf)).toEqual([['deputy_head'], ['head']])
    const other = approvalRoute(pack, 'standard', { post_approver_role: ['line_manager'] })
    expect(other.steps.map((step) => step.anyOf)).toEqual([['deputy_head']])
  })

  test('a school whose policy leaves it to either of two may settle on one', () => {
    const route = approvalRoute(packNamed('societas'), 'standard', { post_approver_role: ['head'] })
    expect(route.steps.map((step) => step.anyOf)).toEqual([['head']])
  })

  test('a school under a silent policy may name its own approver and publisher', () => {
    const route = approvalRoute(packNamed('cambrian'), 'standard', {
      post_approver_role: ['deputy_head'],
      publisher_role: 'media_officer',
    })
    expect(route.steps.map((step) => step.anyOf)).toEqual([['deputy_head']])
    expect(route.publisher).toBe('media_officer')
    expect(route.publisherBasis).toEqual({ kind: 'school', parameter: 'publisher_role' })
  })
})
