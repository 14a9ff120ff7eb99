/** Law 3 in what departments and the standard write; the kinds are in two files, so that both cores walk. */
import { lawOf } from './law.js'

lawOf('service', 'standard', 'organization', 'sources')
