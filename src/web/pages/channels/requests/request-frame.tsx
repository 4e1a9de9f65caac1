import type { Child } from 'hono/jsx'
import type { SchoolName } from '../../../../domain/people/index.ts'
import type { Breadcrumb } from '../../../components/breadcrumbs.tsx'
import { Frame, type FrameProps } from '../../../frame.tsx'
import { requestsPath } from './address.ts'

interface RequestFrameProps extends Omit<FrameProps, 'breadcrumbs'> {
  readonly school: SchoolName
  /** Between the list of requests and this page, with the page itself; left out on the list. */
  readonly way?: readonly Breadcrumb[] | undefined
  readonly children?: Child
}

/** A page about asking for a channel. */
export function RequestFrame({ school, way, ...frame }: RequestFrameProps) {
  const many = frame.c.var.workplace.schools.length > 1
  return (
    <Frame
      width="reading"
      caption={many ? school.name : undefined}
      {...frame}
      breadcrumbs={
        way && [{ text: 'Asking for a channel', href: requestsPath(school.slug) }, ...way]
      }
    />
  )
}
