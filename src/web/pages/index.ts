import type { App } from '../context.ts'
import { registerAccessibility } from './accessibility.tsx'
import { registerAdvice } from './advice/index.ts'
import { registerCaseBundle } from './bundles/index.ts'
import { registerCalendar } from './calendar/index.ts'
import { registerCandidateSearches } from './candidate-searches/index.ts'
import { registerCases } from './cases/index.ts'
import { registerChannelPages } from './channels/index.ts'
import { registerPermissionsAsked } from './channels/permissions/index.ts'
import { registerChannelRequests } from './channels/requests/index.ts'
import { registerConcerns } from './concerns/index.ts'
import { registerPublicConcerns } from './concerns/public/index.ts'
import { registerContact } from './contact/index.ts'
import { registerDeclarations } from './declarations/index.ts'
import { registerEvidence } from './evidence/index.ts'
import { registerFamilyPages } from './family/index.ts'
import { registerFigures } from './figures/figures.tsx'
import { registerHealth } from './health.ts'
import { registerHome } from './home/home.tsx'
import { registerKiosk } from './kiosk/index.ts'
import { registerRegisterPages } from './learners/index.ts'
import { registerMatter } from './matter-work/matter.ts'
import { registerOwnPages } from './me/index.ts'
import { registerModeration } from './moderation/index.ts'
import { registerMonitoring } from './monitoring/index.ts'
import { registerOutsideBodies } from './outside-bodies/index.ts'
import { registerPicturesOut } from './pictures/pictures.tsx'
import { registerPlanning } from './planning/index.ts'
import { registerPolicyDocuments } from './policy/binding/index.ts'
import { registerPolicyCheck } from './policy/check/index.ts'
import { registerPolicyDrafts } from './policy/drafts/index.ts'
import { registerPolicyFormats } from './policy/formats/index.ts'
import { registerPolicy } from './policy/index.tsx'
import { registerPolicyScans } from './policy/scans/index.ts'
import { registerPolicySigning } from './policy/signing/index.ts'
import { registerPolicyVersions } from './policy/versions/index.ts'
import { registerBulkApproval } from './posts/bulk/bulk.tsx'
import { registerByMail } from './posts/by-mail/index.ts'
import { registerCompose } from './posts/compose/index.ts'
import { registerDecidePost } from './posts/decide.tsx'
import { registerHoldPost } from './posts/hold.ts'
import { registerPostList } from './posts/list.tsx'
import { registerNewPost } from './posts/new-post.tsx'
import { registerOnNetwork } from './posts/on-network.tsx'
import { registerPhotos } from './posts/photos.ts'
import { registerPublishPost } from './posts/publish.tsx'
import { registerNotes } from './posts/review/write-note.ts'
import { registerShowPost } from './posts/show.tsx'
import { registerTakeDown } from './posts/take-down.tsx'
import { registerVideos } from './posts/video/index.ts'
import { registerReferrals } from './referrals/index.ts'
import { registerAbout } from './school-page/about.tsx'
import { registerPublicChannels } from './school-page/channels.tsx'
import { registerPublicComments } from './school-page/comments/index.ts'
import { registerFeeds } from './school-page/feeds.ts'
import { registerNews } from './school-page/news.tsx'
import { registerPictures } from './school-page/pictures.ts'
import { registerPublicPolicyPages } from './school-page/policy/index.ts'
import { registerHostedVideos } from './school-page/videos.ts'
import { registerSetPassword } from './set-password.tsx'
import { registerSettings } from './settings/index.ts'
import { registerSignIn } from './sign-in.tsx'
import { registerTrustSignatures } from './signatures/trust-signatures.tsx'
import { registerTakedownRequests } from './takedown-requests/index.ts'
import { registerTrail } from './trail/index.ts'
import { registerTraining } from './training/index.ts'
import { registerTransfers } from './transfers/index.ts'

/** Pages that anyone may open. */
export function registerPublicPages(app: App): void {
  registerHealth(app)
  registerAccessibility(app)
  registerSignIn(app)
  registerSetPassword(app)
  registerByMail(app)
  registerNews(app)
  registerPublicComments(app)
  registerPictures(app)
  registerHostedVideos(app)
  registerAbout(app)
  registerPublicChannels(app)
  registerFeeds(app)
  registerPublicPolicyPages(app)
  registerPublicConcerns(app)
  registerFamilyPages(app)
  registerKiosk(app)
}

/** Pages behind the sign-in. */
export function registerPages(app: App): void {
  registerRegisterPages(app)
  registerHome(app)
  registerPostList(app)
  registerCalendar(app)
  registerPlanning(app)
  registerHoldPost(app)
  registerNewPost(app)
  registerCompose(app)
  registerPhotos(app)
  registerVideos(app)
  registerBulkApproval(app)
  registerNotes(app)
  registerShowPost(app)
  registerDecidePost(app)
  registerPublishPost(app)
  registerOnNetwork(app)
  registerTakeDown(app)
  registerChannelPages(app)
  registerPicturesOut(app)
  registerModeration(app)
  registerPolicy(app)
  registerAdvice(app)
  registerPolicyCheck(app)
  registerPolicySigning(app)
  registerTrustSignatures(app)
  registerPolicyFormats(app)
  registerPolicyVersions(app)
  registerPolicyDrafts(app)
  registerPolicyDocuments(app)
  registerPolicyScans(app)
  registerSettings(app)
  registerChannelRequests(app)
  registerPermissionsAsked(app)
  registerOwnPages(app)
  registerTraining(app)
  registerTrail(app)
  registerFigures(app)
  registerDeclarations(app)
  registerContact(app)
  registerConcerns(app)
  registerCaseBundle(app)
  registerCases(app)
  registerOutsideBodies(app)
  registerEvidence(app)
  registerMonitoring(app)
  registerCandidateSearches(app)
  registerMatter(app)
  registerTakedownRequests(app)
  registerReferrals(app)
  registerTransfers(app)
}
