import type { Translation } from '../../../../domain/formats/index.ts'
import { findLanguage } from '../../../../vocabulary/languages.ts'
import { Tag } from '../../../components/tag.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PolicyAt } from './find-policy.ts'

interface TranslationListProps extends PolicyAt {
  readonly translations: readonly Translation[]
}

/** The policy in other languages, each under the language's own name; an old one says that it is old. */
export function TranslationList({ school, policy, translations }: TranslationListProps) {
  const inForce = policy.log[0]?.policyVersionId
  return (
    <section aria-labelledby="translations">
      <h2 id="translations">Other languages</h2>
      {translations.length === 0 ? (
        <p>
          None yet.{' '}
          <a class="govuk-link" href={`/s/${school.slug}/policy/other-format`}>
            Ask for yours
          </a>
        </p>
      ) : (
        <>
          <p>The English text is the one that binds.</p>
          <ul class="govuk-list govuk-list--spaced">
            {translations.map((one) => (
              <TranslationItem
                translation={one}
                href={`/s/${school.slug}/policy/translations/${one.translationId}`}
                stale={one.policyVersionId !== inForce}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface TranslationItemProps {
  readonly translation: Translation
  readonly href: string
  readonly stale: boolean
}

function TranslationItem({ translation, href, stale }: TranslationItemProps) {
  const { language, kind, translatedBy, translatedOn, label } = translation
  const known = findLanguage(language)
  return (
    <li>
      <a class="govuk-link" href={href} hreflang={language}>
        <span lang={language} dir={known?.direction}>
          {known?.own ?? language}
        </span>{' '}
        ({known?.label ?? language}
        {kind === 'pdf' ? ', PDF' : ''})
      </a>
      {stale ? (
        <>
          {' '}
          <Tag colour="yellow">Of an earlier version</Tag>
        </>
      ) : null}
      <br />
      Version {label}, translated by {translatedBy}, <TimeText at={translatedOn} />
    </li>
  )
}
