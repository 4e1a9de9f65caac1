import { describe, expect, it } from 'vitest'
import { cleanPack, stated } from '../../../test/support/clean-pack.ts'
import { PACK_IDS, packNamed } from '../../../test/support/policy.ts'
import { PERMISSION_KINDS } from '../../vocabulary/asked-permissions.ts'
import { permissionRoute } from './permission-steps.ts'

const HEAD = ['head']

/** Who decides, by policy and kind, written down by hand from the documents. */
const EXPECTED = {
  oldchurch: {
    brand: ['media_officer', 'head'],
    friend: HEAD,
    call: HEAD,
    outside_site: ['line_manager', 'media_officer', 'head'],
    enquiry: HEAD,
    work_use: HEAD,
    name_employer: HEAD,
  },
  ...Object.fromEntries(
    ['maesteg', 'cambrian', 'lwlat', 'societas'].map((id) => [
      id,
      {
        brand: HEAD,
        friend: HEAD,
        call: HEAD,
        outside_site: ['line_manager', 'head'],
        enquiry: HEAD,
        work_use: id === 'societas' ? ['line_manager'] : HEAD,
        name_employer: id === 'maesteg' ? ['line_manager'] : HEAD,
      },
    ]),
  ),
} as Record<string, Record<string, readonly string[]>>

const cells = PACK_IDS.flatMap((id) => PERMISSION_KINDS.map((kind) => [id, kind] as const))

describe('permissionRoute()', () => {
  it.each(cells)('under %s, a %s is decided by whom the policy names', (id, kind) => {
    const { steps } = permissionRoute(packNamed(id), kind)
    expect(steps.map(({ role }) => role)).toEqual(EXPECTED[id]?.[kind])
  })

  it('cites the clause for brand-approval and media-enquiries, and the silence where there is none', () => {
    const [brand] = permissionRoute(packNamed('maesteg'), 'brand').steps
    expect(brand?.basis).toEqual({ kind: 'clause', clause: 'maesteg:ip.3' })
    const [enquiry] = permissionRoute(packNamed('maesteg'), 'enquiry').steps
    expect(enquiry?.basis).toEqual({ kind: 'clause', clause: 'maesteg:edu.4' })
    const [silent] = permissionRoute(packNamed('cambrian'), 'enquiry').steps
    expect(silent?.basis).toEqual({ kind: 'silent', parameter: 'media_enquiries_route' })
  })

  it('keeps to one other role where the policy names that one alone', () => {
    const pack = cleanPack({ parameters: { media_enquiries_route: stated('media_officer') } })
    expect(permissionRoute(pack, 'enquiry').steps.map(({ role }) => role)).toEqual([
      'media_officer',
    ])
  })
})
