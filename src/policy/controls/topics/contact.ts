import { built, type Control } from '../control.ts'

/** What staff declare, and contact with learners. */
export const CONTACT: readonly Control[] = [
  built(
    'declarations',
    'Declarations',
    'Keeps declared relationships, own children and other facts that change an answer; read and accepted by whoever decides, and confirmed each year.',
    [
      'src/domain/declarations/declare.ts',
      'src/domain/declarations/decide-declaration.ts',
      'src/domain/declarations/confirm-declarations.ts',
      'src/domain/declarations/who-decides.ts',
      'src/web/pages/declarations/own.tsx',
      'src/web/pages/declarations/team.tsx',
    ],
    [
      'src/domain/declarations/declarations.test.ts',
      'src/web/pages/declarations/declarations.test.ts',
    ],
  ),
  built(
    'work-use-permission',
    'Permission to use social media for work',
    'Keeps written permissions for each adult to use social media for work, or to name the school in a profile: asked for, decided by whom the policy names, ended on a day.',
    [
      'src/domain/permissions-asked/kinds/work-use.ts',
      'src/domain/permissions-asked/ask-permission.ts',
      'src/domain/permissions-asked/decide-permission.ts',
      'src/policy/channels/permission-steps.ts',
      'src/web/pages/channels/permissions/ask.tsx',
    ],
    [
      'src/policy/channels/permission-steps.test.ts',
      'src/domain/permissions-asked/permissions.test.ts',
      'src/web/pages/channels/permissions/permissions.test.ts',
    ],
  ),
  built(
    'contact-permit',
    'Contact permits',
    'Approves contact between staff and learners online once parents agreed or know, keeps its log, and has it closed on its day; never from personal accounts.',
    [
      'src/policy/contact/permit-rules.ts',
      'src/policy/contact/age.ts',
      'src/policy/contact/imported-chat.ts',
      'src/domain/contact/permits/permit-lifecycle.ts',
      'src/domain/contact/permits/ask-permit.ts',
      'src/domain/contact/permits/decide-permit.ts',
      'src/domain/contact/permits/log-contact.ts',
      'src/domain/contact/permits/look-at-log.ts',
      'src/domain/contact/permits/close-due.ts',
      'src/web/pages/contact/permit.tsx',
    ],
    [
      'src/policy/contact/permit-rules.test.ts',
      'src/policy/contact/age.test.ts',
      'src/policy/contact/imported-chat.test.ts',
      'src/domain/contact/permits/permit-lifecycle.test.ts',
      'src/domain/contact/permits/permits.test.ts',
      'src/web/pages/contact/contact.test.ts',
    ],
  ),
  built(
    'contact-report',
    'Contact reports',
    'Takes a report of unsought contact to the safeguarding lead, or past them where the reporter says so; known to few, and encrypted.',
    [
      'src/policy/contact/report-route.ts',
      'src/domain/contact/reports/report-contact.ts',
      'src/domain/contact/reports/who-hears.ts',
      'src/domain/contact/reports/read-report.ts',
      'src/web/pages/contact/report.tsx',
      'src/web/pages/contact/read.tsx',
    ],
    [
      'src/policy/contact/report-route.test.ts',
      'src/domain/contact/reports/reports.test.ts',
      'src/web/pages/contact/contact.test.ts',
      'test/journeys/contact.test.ts',
    ],
  ),
]
