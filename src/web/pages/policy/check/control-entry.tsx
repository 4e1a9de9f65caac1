import type { ControlUses } from '../../../../domain/oversight/index.ts'
import { type Control, clausesFor, type Pack } from '../../../../policy/index.ts'
import { Details } from '../../../components/details.tsx'
import { Tag } from '../../../components/tag.tsx'
import { UsesText } from './uses-text.tsx'

interface ControlEntryProps {
  readonly control: Control
  readonly pack: Pack
  readonly uses: ControlUses | undefined
}

/** One thing that is done because of clauses: what, for how many, how often, and what proves it. */
export function ControlEntry({ control, pack, uses }: ControlEntryProps) {
  const { id, title, does, status, code, tests } = control
  const clauses = clausesFor(pack, id).length
  const built = status === 'built'
  return (
    <article class="gp-clause-entry" id={`control-${id}`} aria-labelledby={`control-${id}-title`}>
      <h3 class="gp-clause-entry__number" id={`control-${id}-title`}>
        {title}
      </h3>
      <p class="gp-clause-entry__about">
        <Tag colour={built ? 'green' : 'grey'}>{built ? 'Built' : 'Planned'}</Tag> For{' '}
        {clauses === 1 ? 'one clause' : `${clauses} clauses`}
      </p>
      <p>{does}</p>
      {built ? (
        <>
          <p>
            <UsesText uses={uses} />
          </p>
          <Details
            summary={
              <>
                {tests.length === 1 ? 'One test proves it' : `${tests.length} tests prove it`}
                <span class="govuk-visually-hidden">: {title}</span>
              </>
            }
          >
            <p>Carried out in</p>
            <Files paths={code} />
            <p>Proved by</p>
            <Files paths={tests} />
          </Details>
        </>
      ) : null}
    </article>
  )
}

function Files({ paths }: { readonly paths: readonly string[] }) {
  return (
    <ul class="govuk-list gp-files">
      {paths.map((path) => (
        <li>
          <code>{path}</code>
        </li>
      ))}
    </ul>
  )
}
