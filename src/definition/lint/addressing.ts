/**
 * Whether a text tells people that a customer reads what they write, or that none does. English only: what is said in
 * another language is not understood, and nothing is found.
 */
export function saysCustomerReads(text: string): boolean {
  const told = withoutDenials(text)
  return (
    /\b(tell|inform|ask|thank|invite|remind|write to|reply to|share with|send to|address) (the |your |our )?customers?\b/i.test(
      told,
    ) ||
    /\bcustomers? (will )?(read|reads|see|sees|receives?|gets?) (this|it|the|your|what)\b/i.test(told) ||
    /\b(visible|shown|sent) to (the |your |our )?customers?\b/i.test(told)
  )
}

/** «nothing of it is shown to the customer», «the customer does not see it», «never tell the customer». */
function withoutDenials(text: string): string {
  return text
    .split(/(?<=[.!?;:])\s+/)
    .filter((sentence) => !DENIAL.test(sentence))
    .join(' ')
}

const DENIAL = /\b(never|not|nothing|none|no|cannot|without)\b|n't\b/i

export function saysCustomerDoesNotRead(text: string): boolean {
  return (
    /\b(internal(ly)? only|only internal(ly)?|for internal (use|eyes)|stays internal|confidential)\b/i.test(
      text,
    ) ||
    /\bcustomers? (will |can |may |must |should )?(never|(does |do )?not|doesn't|won't|can't|cannot) (read|reads|see|sees|receive|get)\b/i.test(
      text,
    ) ||
    /\bonly (your|our) (own )?(organi[sz]ation|team|colleagues|company)\b/i.test(text) ||
    /\b(nothing|none) of (it|this) (is shown to|reaches) (the |your |our )?customers?\b/i.test(text)
  )
}
