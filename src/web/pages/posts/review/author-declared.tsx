import type { PostForReader } from '../../../../domain/posts/index.ts'
import type { DeclarationKind } from '../../../../vocabulary/declaration-kinds.ts'
import { InsetText } from '../../../components/inset-text.tsx'
import { declarationLabel } from '../../declarations/kind-label.ts'

interface AuthorDeclaredProps {
  readonly view: PostForReader
  readonly declared: readonly DeclarationKind[]
}

/** What ties the author of a post about children to one of them, for whoever decides on it. */
export function AuthorDeclared({ view, declared }: AuthorDeclaredProps) {
  if (declared.length === 0) return null
  const { author, school, pack } = view
  return (
    <InsetText>
      <p>
        {author.name} has declared:{' '}
        {declared.map((kind) => `“${declarationLabel(kind, pack.terms)}”`).join(', ')}. Is one of
        those in this post?{' '}
        <a class="govuk-link" href={`/schools/${school.slug}/declarations/team`}>
          What they wrote
        </a>
      </p>
    </InsetText>
  )
}
