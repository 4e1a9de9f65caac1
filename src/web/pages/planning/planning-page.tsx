import { may, type PersonSummary, type SchoolName } from '../../../domain/people/index.ts'
import type { RegularPost, TemplateRecord } from '../../../domain/planning/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { excerpt } from '../posts/excerpt.ts'
import { RegularForm } from './regular-form.tsx'
import { TemplateForm } from './template-form.tsx'
import { rhythmInWords } from './words.ts'

/** A form of this page that came back with faults. */
export interface Sent {
  readonly form: 'template' | 'regular' | undefined
  readonly typed: Typed
  readonly faults: Faults
}

export interface PlanningPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  /** Whether the reader keeps templates here. */
  readonly keeps: boolean
  readonly templates: readonly TemplateRecord[]
  readonly regulars: readonly RegularPost[]
  /** Who may be the owner of a regular post. */
  readonly owners: readonly PersonSummary[]
  readonly sent: Sent
}

/** What posts begin with, and what is due again and again. */
export function PlanningPage(props: PlanningPageProps) {
  const { c, school, sent } = props
  return (
    <Frame
      c={c}
      title="Templates and regular posts"
      heading="Templates and regular posts"
      caption={school.name}
      breadcrumbs={[{ text: 'Calendar', href: '/calendar' }]}
      width="reading"
      errors={sent.faults.page}
    >
      <Templates {...props} />
      <Regulars {...props} />
    </Frame>
  )
}

function Templates(props: PlanningPageProps) {
  const { c, school, keeps, templates } = props
  const drafts = may(c.var.actor, 'post.draft', school.schoolId)
  return (
    <Section title="Templates" icon="post" id="templates">
      {templates.length === 0 ? (
        <EmptyState picture="tray" title="No template yet" headingLevel={3}>
          <p>Words for posts that come again: newsletters, sports results, closures.</p>
        </EmptyState>
      ) : (
        <ListRows
          rows={templates.map(({ templateId, name, text }) => ({
            title: name,
            meta: excerpt({ text, photoCount: 0 }),
            side: (
              <>
                {drafts ? (
                  <Press
                    {...props}
                    path="templates/use"
                    field="templateId"
                    id={templateId}
                    of={name}
                  >
                    Write one
                  </Press>
                ) : null}
                {keeps ? (
                  <Press {...props} path="templates/end" field="id" id={templateId} of={name}>
                    End
                  </Press>
                ) : null}
              </>
            ),
          }))}
        />
      )}
      {keeps ? <TemplateForm school={school} sent={props.sent} /> : null}
    </Section>
  )
}

function Regulars(props: PlanningPageProps) {
  const { keeps, regulars, templates } = props
  return (
    <Section
      title="Regular posts"
      icon="clock"
      id="regular"
      lead="A draft is begun for its owner each time. Nothing goes out by itself."
    >
      {regulars.length === 0 ? <p class="govuk-body">None is planned.</p> : null}
      <ListRows
        rows={regulars.map((regular) => ({
          title: regular.name,
          meta: `${rhythmInWords(regular)}. Written by ${regular.ownerName}.`,
          side: keeps ? (
            <Press
              {...props}
              path="regular/end"
              field="id"
              id={regular.regularId}
              of={regular.name}
            >
              End
            </Press>
          ) : undefined,
        }))}
      />
      {keeps && templates.length > 0 ? <RegularForm {...props} /> : null}
    </Section>
  )
}

interface PressProps {
  readonly school: SchoolName
  readonly path: string
  readonly field: string
  readonly id: string
  /** What it is about, for those who hear the button alone. */
  readonly of: string
  readonly children?: string
}

function Press({ school, path, field, id, of, children }: PressProps) {
  return (
    <form method="post" action={`/schools/${school.slug}/planning/${path}`}>
      <input type="hidden" name={field} value={id} />
      <Button kind="secondary">
        {children}
        <span class="govuk-visually-hidden">: {of}</span>
      </Button>
    </form>
  )
}
