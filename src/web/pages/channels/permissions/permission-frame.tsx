import { RegisterFrame, type RegisterFrameProps } from '../register-frame.tsx'
import { registersPath } from './address.ts'

/** A page about what is asked for beside channels. */
export function PermissionFrame(page: RegisterFrameProps) {
  return (
    <RegisterFrame
      {...page}
      start={{ text: 'Permissions', href: registersPath(page.school.slug) }}
    />
  )
}
