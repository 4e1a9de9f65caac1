import type { Child } from 'hono/jsx'
import type { SchoolName } from '../../../../domain/people/index.ts'
import type { Breadcrumb } from '../../../components/breadcrumbs.tsx'
import { Frame, type FrameProps } from '../../../frame.tsx'
import { registersPath } from './address.ts'

interface PermissionFrameProps extends Omit<FrameProps, 'breadcrumbs'> {
  readonly school: SchoolName
  /** Between the registers and this page, with the page itself; left out on the page of all. */
  readonly way?: readonly Breadcrumb[] | undefined
  readonly children?: Child
}

/** A page about what is asked for beside channels. */
export function PermissionFrame({ school, way, ...frame }: PermissionFrameProps) {
  const many = frame.c.var.workplace.schools.length > 1
  return (
    <Frame
      width="reading"
      caption={many ? school.name : undefined}
      {...frame}
      breadcrumbs={way && [{ text: 'Permissions', href: registersPath(school.slug) }, ...way]}
    />
  )
}
