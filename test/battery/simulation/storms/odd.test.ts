import { test } from 'vitest'
import { patience } from '../../scale.ts'
import { throughStorms, TITLE } from './through.ts'

test(TITLE, () => throughStorms('odd'), patience())
