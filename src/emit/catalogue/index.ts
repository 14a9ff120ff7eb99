/** 主题目录 and 要素配置: what a platform needs to list, find and publish the service. */
import type { Emitter } from '../index.js'
import { catalogueEntry } from './entry.js'

export const emitCatalogue: Emitter = (bundle) => [
  { path: 'catalogue/catalogue.json', text: JSON.stringify(catalogueEntry(bundle), null, 2) + '\n' }
]
