/** 平台目录: all services in one document for a management platform, and as CPSV-AP for others. */
import type { ProjectEmitter } from '../index.js'
import { cpsvAp } from './cpsv-ap.js'
import { feedOf } from './document.js'

export { feedChanges, type Feed, type FeedChange, type FeedEntry, type FeedField } from './document.js'

export const emitFeed: ProjectEmitter = (bundles) => [
  { path: 'feed/feed.json', text: JSON.stringify(feedOf(bundles), null, 2) + '\n' },
  { path: 'feed/cpsv-ap.jsonld', text: JSON.stringify(cpsvAp(bundles), null, 2) + '\n' }
]
