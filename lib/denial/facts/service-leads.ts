/** What stands before a name of care and says that it was asked for, billed or refused; the first that fits counts. */
export const LEADS: [RegExp, number][] = [
  [
    /\b(?:den(?:y|ied|ying|ies)|refus\w+|declin\w+|turn(?:ed|ing)? down|said no to|reject\w*|decided against|(?:(?:can)?not|unable to|n['’]t) (?:able to )?(?:approve|authorize|cover|pay|certify|ship|fill|continue|renew|agree)\w*) (?:\S+ ){0,6}$/i,
    0.14,
  ],
  [/\badmitted\b[^.;]{0,50} for (?:an? )?$/i, 0.13],
  [/\b(?:send|admit|move|transfer) (?:him|her|you|them|(?:the|your|this) \w+) [^.;]{2,70} for (?:an? |the )?(?:\S+ )?$/i, 0.13],
  [/\b(?:ask(?:ed|s|ing)?|request\w*|wants?|move|admit|submitted|sought|wants?|would like) (?:\S+ ){0,7}$/i, 0.13],
  [/\b(?:bill(?:ed|s|ing)?|charg\w+|claims?|invoice|receipts?) (?:\S+ ){0,6}$/i, 0.12],
  [
    /\b(?:you|patient|member|he|she|they|child|son|daughter) (?:\S+ ){0,2}(?:had|got|received|underwent|filled|used?) (?:\S+ ){0,2}$/i,
    0.11,
  ],
  [
    /\b(?:appeal|letter|request|decision|question|claim|notice|determination|review)\b[^.;]{0,40} (?:about|regarding|concerning|over) (?:the |your |an? )?$/i,
    0.13,
  ],
  [
    /\b(?:section|brochure|booklet|handbook|policy|plan|formulary|drug list|guideline|contract|certificate|page)\b[^;]{0,40}\b(?:lists?|leaves out|excludes?|names|considers?|regards?|(?:does|will) not (?:pay for|cover|include)) (?:\S+ ){0,2}$/i,
    0.2,
  ],
  [/\b(?:reduc\w+|lower\w*|stop\w*|end(?:ing)?|cut\w*|not renew\w*) (?:\S+ ){0,3}$/i, 0.1],
  [/\b(?:it|this|that|drug|test|item|service|procedure|line \d{1,2},?) (?:is|was) (?:an? |the )?$/i, 0.1],
  [/\b(?:performed|provided|rendered|ran|drew|ship|fill|dispense[d]?|proposed|planned|scheduled|wishes|plans) (?:\S+ ){0,6}$/i, 0.08],
  // "took you by ambulance", "you went to cardiac rehabilitation"
  [
    /\b(?:took|brought|carried|moved|drove|driven|rushed|transported|taken) (?:you|him|her|them|\p{Lu}\p{Ll}+|your \p{Ll}+) by (?:an? )?$/u,
    0.12,
  ],
  [/\b(?:went|goes|going|came|attend(?:ed|ing)?) (?:(?:back )?(?:to|for|through) )?(?:an? |the )?$/i, 0.08],
  // "We are writing about the tinted lenses"
  [/\bwriting (?:to you )?(?:about|regarding|concerning) (?:the |your |an? )?$/i, 0.13],
  // "The center did a right knee arthroscopy"
  [/\b(?:did|does) (?:an? |the |your )$/i, 0.08],
];
