import type { Child } from 'hono/jsx'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Breadcrumb } from '../../components/breadcrumbs.tsx'
import { Frame, type FrameProps } from '../../frame.tsx'

interface SettingsFrameProps extends Omit<FrameProps, 'title' | 'heading' | 'breadcrumbs'> {
  readonly school: SchoolName
  readonly title: string
  /** Between the settings and this page. */
  readonly way?: readonly Breadcrumb[] | undefined
  readonly children?: Child
}

/** A page of a school's settings. */
export function SettingsFrame({ school, title, way = [], ...frame }: SettingsFrameProps) {
  return (
    <Frame
      {...frame}
      title={title}
      heading={title}
      caption={frame.c.var.workplace.schools.length > 1 ? school.name : undefined}
      breadcrumbs={[
        { text: 'Settings', href: `/schools/${school.slug}/settings` },
        ...way,
        { text: title },
      ]}
    />
  )
}
