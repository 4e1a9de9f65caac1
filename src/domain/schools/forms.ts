import { z } from 'zod'
import { AUDIENCES, type Audience, NETWORKS, type Network } from '../../vocabulary/networks.ts'

const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  list.map((entry) => entry.code) as [Code, ...Code[]]

export const openChannelForm = z.object({
  schoolId: z.uuid(),
  name: z.string().trim().min(1, 'Enter its name').max(100),
  network: z.enum(codes<Network>(NETWORKS), 'Choose where it is'),
  audience: z.enum(codes<Audience>(AUDIENCES), 'Choose whom it is for'),
  address: z.string().trim().max(2_000),
})
export type OpenChannel = z.infer<typeof openChannelForm>

export const addDeviceForm = z
  .object({
    schoolId: z.uuid(),
    label: z.string().trim().min(1, 'Enter what it is, like “Office iPad 2”').max(100),
    ownedBy: z.enum(['school', 'person'], 'Choose whose it is'),
    personId: z.uuid().nullable(),
  })
  .refine((device) => device.ownedBy === 'school' || device.personId !== null, {
    path: ['personId'],
    error: 'Choose whose it is',
  })
export type AddDevice = z.infer<typeof addDeviceForm>
