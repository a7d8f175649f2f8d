import { expect, it } from 'vitest'
import { ruleTexts } from '../../../../scripts/rule-texts.mjs'
import { RULE_TEXTS } from '../../../../src/admin/playbooks/rules/texts.ts'

it('the panel says of a rule what the document says: node scripts/rule-texts.mjs', () => {
  expect(RULE_TEXTS).toEqual(ruleTexts())
  expect(RULE_TEXTS['after-unknown']?.says[0]).toContain('names something')
  expect(RULE_TEXTS['after-unknown']?.bad).not.toContain('# here')
})
