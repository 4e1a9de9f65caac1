import type { Child } from 'hono/jsx'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Breadcrumb } from '../../components/breadcrumbs.tsx'
import { Frame, type FrameProps } from '../../frame.tsx'

export interface RegisterFrameProps extends Omit<FrameProps, 'breadcrumbs'> {
  readonly school: SchoolName
  /** Between the first page of the register and this page, with the page itself; left out on the first. */
  readonly way?: readonly Breadcrumb[] | undefined
  readonly children?: Child
}

/** A page of one of the registers beside the channels; `start` is the first page of it. */
export function RegisterFrame({
  school,
  way,
  start,
  ...frame
}: RegisterFrameProps & { readonly start: Breadcrumb }) {
  const many = frame.c.var.workplace.schools.length > 1
  return (
    <Frame
      width="reading"
      caption={many ? school.name : undefined}
      {...frame}
      breadcrumbs={way && [start, ...way]}
    />
  )
}
