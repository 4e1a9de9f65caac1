import { built, type Control } from '../control.ts'

/** Staff as those harmed, accused or watched, and whom to turn to. */
export const STAFF_AND_OVERSIGHT: readonly Control[] = [
  built(
    'staff-abuse-case',
    'Abuse of staff',
    'Supports a member of staff who is abused online and logs the steps taken.',
    [
      'src/policy/cases/step-rules.ts',
      'src/policy/cases/triage.ts',
      'src/domain/cases/queries/staff-abuse-report.ts',
      'src/web/pages/cases/report.tsx',
    ],
    ['src/policy/cases/triage.test.ts', 'src/domain/cases/low-level/low-level.test.ts'],
  ),
  built(
    'disciplinary-route',
    'Conduct routes',
    'Hands conduct matters to the right procedure; never sanctions by itself.',
    [
      'src/policy/cases/step-rules.ts',
      'src/policy/cases/step-forms.ts',
      'src/policy/cases/outcome.ts',
      'src/domain/cases/record-step.ts',
      'src/domain/cases/personnel.ts',
    ],
    ['src/policy/cases/locks.test.ts', 'src/domain/cases/cases.test.ts'],
  ),
  built(
    'staff-support',
    'Support for staff',
    'Records the support offered in each case.',
    [
      'src/policy/cases/step-forms.ts',
      'src/policy/cases/locks.ts',
      'src/domain/cases/record-step.ts',
    ],
    ['src/policy/cases/locks.test.ts', 'src/domain/cases/low-level/low-level.test.ts'],
  ),
  built(
    'whistleblowing-route',
    'Whistleblowing',
    'Shows protected routes for speaking up on every page that needs them.',
    [
      'src/policy/advise/freedoms.ts',
      'src/policy/advise/situations/speech.ts',
      'src/web/pages/advice/advice-frame.tsx',
      'src/web/frame.tsx',
    ],
    ['src/policy/advise/answer.test.ts', 'src/web/pages/advice/advice.test.ts'],
  ),
  built(
    'monitoring-register',
    'Monitoring register',
    'Keeps who authorised monitoring, why, with what notice and until when; two people agree to what nobody is told of. Does no monitoring itself.',
    [
      'src/domain/monitoring/ask-monitoring.ts',
      'src/domain/monitoring/decide-monitoring.ts',
      'src/domain/monitoring/monitoring-at.ts',
    ],
    ['src/domain/monitoring/monitoring.test.ts', 'src/web/pages/monitoring/two-registers.test.ts'],
  ),
  built(
    'recruitment-search',
    'Searches on candidates',
    'Records a fair search on shortlisted candidates who know of it, by somebody off the panel, and deletes it on its day.',
    [
      'src/domain/candidate-searches/plan-search.ts',
      'src/domain/candidate-searches/record-search.ts',
      'src/domain/candidate-searches/settle-search.ts',
      'src/domain/candidate-searches/dispose-searches.ts',
    ],
    [
      'src/domain/candidate-searches/candidate-searches.test.ts',
      'src/web/pages/monitoring/two-registers.test.ts',
    ],
  ),
  built(
    'contacts-register',
    'Contacts register',
    'Keeps outside contacts by role and nation, with hours and the date last verified, and asks for them to be verified.',
    [
      'src/policy/outside-bodies/outside-body.ts',
      'src/policy/packs/shipped-bodies.ts',
      'src/domain/outside-bodies/bodies-at.ts',
      'src/domain/outside-bodies/write-body.ts',
      'src/domain/outside-bodies/verify-body.ts',
    ],
    [
      'src/policy/outside-bodies/outside-bodies.test.ts',
      'src/domain/outside-bodies/outside-bodies.test.ts',
      'src/web/pages/outside-bodies/outside-bodies.test.ts',
    ],
  ),
]
