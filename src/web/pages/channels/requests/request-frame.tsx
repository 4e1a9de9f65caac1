import { RegisterFrame, type RegisterFrameProps } from '../register-frame.tsx'
import { requestsPath } from './address.ts'

/** A page about asking for a channel. */
export function RequestFrame(page: RegisterFrameProps) {
  return (
    <RegisterFrame
      {...page}
      start={{ text: 'Asking for a channel', href: requestsPath(page.school.slug) }}
    />
  )
}
