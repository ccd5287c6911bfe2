/** Some word that every pattern below needs: most sentences have none. */
export const TRIGGER =
  /\b(?:day (?:of|for)|not on (?:our|the|your)|bill(?:ed|s)?|prescrib\w*|paying|(?:has|have) been|whether|if|but (?:not|nothing)|no more than|up to|at most|not more than|maximum|limit\w*|to (?:book|schedule|arrange|set up|rent|buy|order|replace)|(?:test|procedure|drug|treatment|device|item|service|operation|surgery|study|scan|medicine), (?:an?|the|called|named)|fees?|charges?|reimburse|decision|determination|ruling|reconsideration|came|comes|received|sent|submitted|coded|request\w*|authoriz\w*|approv\w*|coverage|precertif\w*|referral|payment|benefits?|claims?|asked|pay|paid|cover\w*|den(?:y|ied|ies|ying)|turn(?:ed|ing)? down|no to|declin\w*|refus\w*|reject\w*|disallow\w*|decided against|agree to|accept|considered|certif\w*|raise|renew|continue|wants|wanted|asking|allow|bill|charge|invoice|order|prescription|denial|refusal|disallowance|bought|purchased|rented|about|concerns)\b|solicitud|reclam|factura|cuenta|petici|negamos|cobertura|aprobar|cubrir|autorizar|pagar|negamos|negado|denega|solicit|pidi|pedido|receta|\d por (?:el|la|los|las|una?|su) /i;
/** What stands before a service in running text, and how surely it leads to one. */
export const PROSE: [RegExp, number][] = [
  // The federal form, when its blank is filled on the same line: "... listed below requested by you or your doctor: power wheelchair"
  [/\b(?:listed|described|shown|named) (?:below|here)\b[^:.;]{0,80}:\s(?=[A-Za-z])/gi, 0.86],
  [/\b(?:billed|submitted|coded|requested) as (?:an? |the )?(?=[A-Za-z])/gi, 0.66],
  // "The second line, a pulse oximetry reading billed as 94760"
  [/\b(?:an?|the|your|this) (?=[a-z][^.;:()$,]{4,70}? billed (?:as|under|with) (?:code |CPT |HCPCS )?(?:\d{5}|[A-Z]\d{4})\b)/g, 0.76],
  [
    /\b(?:request|authorization|approval|coverage|precertification|referral|payment|benefits?|claim|asked(?: us)?(?: to (?:pay|cover|approve))?|pay|covered|cover|approve|authorize|deny|denied|denying|denies) (?:for|of|to cover|coverage (?:of|for)|payment (?:of|for)|your|the|your request for|the request for|the claim for|your claim for|a request for|an? authorization for|authorization for|approval for) (?:the |your |a |an )?(?=[A-Za-z0-9])/gi,
    0.72,
  ],
  [
    /\b(?:request(?:ed)?|asked) (?:for )?(?:coverage|authorization|approval|payment|prior authorization|precertification) (?:of|for) (?:the |your |a |an )?(?=[A-Za-z0-9])/gi,
    0.78,
  ],
  // "asked ClearHarbor to cover in vitro fertilization"
  [
    /\b(?:asked|wants|wanted|asking) (?:us|the (?:plan|fund|trust|company)|your (?:health )?plan|\p{Lu}[\p{L}’'&.-]*(?: \p{Lu}[\p{L}’'&.-]*){0,5}) to (?:cover|approve|pay for|authori[sz]e|allow|certify) (?:the |your |an? |one |two )?(?=[\p{L}\d])/gu,
    0.76,
  ],
  // "Little Steps Pediatric Therapy of Flint asked Molina for speech therapy"
  [/\b(?:asked|requested|petitioned) \p{Lu}[\p{L}’'&.-]*(?: \p{Lu}[\p{L}’'&.-]*){0,4} for (?:the |your |an? )?(?=[\p{L}\d])/gu, 0.76],
  // "a bill from Maple Grove for a water birth", "the request of May 3 from Dr. Ames for a wheelchair"
  [
    /\b(?:bill|claim|charges?|invoice|request|order|prescription|referral) (?:[^.;]{3,40}? )?(?:from|by|of) (?:the )?(?:Dr\. )?\p{Lu}[^.;]{3,70}? for (?:the |your |an? )?(?=[\p{L}\d])/gu,
    0.74,
  ],
  // "This is about Entyvio."
  [
    /(?:\b(?:this|the|our|your) (?:letter|notice|decision|appeal|message|case)|^this|^it)(?: (?:is|was) about|[’']s about| concerns) (?:the |your |an? )?(?=[A-Za-z])/gi,
    0.68,
  ],
  // "asked us to reconsider our decision on the inpatient hospital care that you had"
  [
    /\b(?:decision|determination|ruling|denial|reconsideration|review) (?:on|about|regarding|concerning|over) (?:the |your |his |her |an? )?(?=[A-Za-z0-9])/g,
    0.7,
  ],
  // "It came from Boerne Anesthesia Partners for anesthesia", "the claim named above, for an injection"
  [
    /\b(?:came|comes|received|sent in|submitted)(?: to us| in)? (?:from|by) (?:the )?(?:Dr\. )?\p{Lu}[^.;]{3,70}? for (?:the |your |an? )?(?=[\p{L}\d])/gu,
    0.72,
  ],
  [/\b(?:claim|bill|request|charge)[^.;,]{0,24}, for (?:the |your |an? )(?=[a-z])/g, 0.7],
  // "the facility fee of $9,840.00 for your August 7, 2025 cataract surgery"
  [
    /\b(?:fees?|charges?|bills?|claims?|amounts?|costs?|payments?|totals?) of \$[\d,.]{2,12} (?:for|toward|on) (?:the |your |an? )?(?=[A-Za-z])/g,
    0.72,
  ],
  // "You paid $600 for contact lenses"
  [/\b[Yy]ou (?:paid|spent) \$[\d,.]{2,12} (?:for|on) (?:the |an? )?(?=[a-z])/g, 0.74],
  // "to pay you back $389.00 for a breast pump", "Your doctor prescribed Trelegy Ellipta 200 mcg"
  [/\b(?:pay|paying|paid) (?:you|it|him|her|them) back (?:\$[\d,.]{2,12} )?for (?:the |your |an? )?(?=[A-Za-z])/g, 0.74],
  [/\b(?:prescribed|prescribes) (?:you |him |her )?(?:the drug )?(?=\p{Lu}\p{Ll}{3,} )/gu, 0.72],
  // "Colby has been in residential treatment at", "has been getting speech therapy from"
  [/\b(?:has|have) been (?:in|getting|receiving|attending|having) (?:the |an? )?(?=[a-z])/g, 0.66],
  // "You called to book a wheelchair van", "asked to rent a hospital bed"
  [/\bto (?:book|schedule|arrange|set up|rent|buy|order|replace) (?:an? |the |your )(?=[a-z])/g, 0.66],
  // "You asked us whether your policy covers egg freezing", "wanted to know if the plan will pay for acupuncture"
  [
    /\b(?:asked|asking|asks|wrote|wanted to know|want to know|inquired|question)\b[^.;:]{0,50}? (?:whether|if) [^.;:]{3,60}? (?:covers?|would cover|will cover|could cover|can cover|pays? for|would pay for|will pay for) (?:the |your |an? )?(?=[A-Za-z])/g,
    0.74,
  ],
  // "We have paid Bay Clinic for methadone treatment since last summer"
  // "We have paid your skilled nursing facility stay so far"
  [
    /\b(?:paid|paying|covered|covering) (?:for )?(?:your|his|her) (?=\p{Ll}[^.;,$]{3,60} (?:so far|until now|up to now|through|until|till)\b)/gu,
    0.62,
  ],
  [/\b(?:paid|paying) \p{Lu}[^.;,$]{2,50} for (?:the |your |his |her )?(?=\p{Ll}[^.;]{3,60} (?:since|through|until|till|up to)\b)/gu, 0.62],
  // "Valley Spine billed us for adjustments of your back"
  [/(?<!\bbe )\b(?:billed|charged|invoiced)(?: us| you| the plan)? for (?:the |your |an? )?(?=[A-Za-z])/g, 0.7],
  // "The question was whether joint fusion is a covered benefit"
  [
    /\bwhether (?:the |your |an? )?(?=[a-z][^.;:$]{4,90}? (?:is|are|was|were|should be|can be|may be) (?:an? |the )?(?:(?:covered|medically|experimental|investigational|necessary|payable|excluded)\b|benefit))/gi,
    0.68,
  ],
  // "pays for up to 20 chiropractic visits", "covers no more than twenty-four (24) outpatient physical therapy visits"
  [
    /\b(?:pays?|paid|covers?|allows?|provides?|limited|limits)(?: for| to| you to)? (?:up to|at most|no more than|not more than|a maximum of|a total of|only) (?:\d{1,3}|[a-z]{3,6}(?:-[a-z]{3,5})?)(?: \(\d{1,3}\))? (?=[a-z])/g,
    0.56,
  ],
  // "did not send a referral for this new-patient allergy visit"
  [/\b(?:referral|authorization|approval|order|precertification) (?:for|of|before) (?:this|that|these|those) (?=[a-z])/g, 0.72],
  // "The test, a polygenic risk score for breast cancer, reads ..."
  [
    /\b(?:test|procedure|drug|treatment|device|item|service|operation|surgery|study|scan|medicine), (?:called |named |known as )?(?:an? |the )?(?=[a-z][^.;,]{6,60}, (?:is|was|are|were|has|reads?|looks?|measures?|uses?|costs?|which|that|done|given)\b)/gi,
    0.7,
  ],
  // "paid for cataract surgery but not for the premium lens"
  [/\bbut (?:not|nothing) (?:for |toward |on )?(?:the |your |an? )(?=[a-z])/g, 0.73],
  // "the emergency treatment you had on May 4"
  [
    /\b(?:the|your|for) (?=[a-z][^.;:,$()]{4,60}? (?:that )?(?:you|he|she|they) (?:had|got|received|were given|was given) (?:on|at|in|from) )/g,
    0.66,
  ],
  // "$2,100.00 for surgical mesh was not supported and has been denied"
  [/\$[\d,.]{2,12} for (?:the |an? |your )?(?=[a-z][^.;$]{3,90}\b(?:denied|not (?:covered|paid|payable))\b)/g, 0.74],
  // "to reimburse the cost of genetic testing"
  [/\b(?:reimburse|cover|pay)(?: (?:you|him|her))?(?: for)? the costs? of (?:the |your |an? )?(?=[A-Za-z])/g, 0.72],
  // "On Feb. 20 you bought a pair of custom shoes from"
  [/\b(?:you|she|he|they|member|patient) (?:have |had |has )?(?:bought|purchased|rented) (?:a pair of |an? |the |some )?(?=[a-z])/gi, 0.7],
  // "The last covered day of your residential treatment is October 7"
  [/\b(?:last|final) (?:covered|paid|approved|authorized) day (?:of|for) (?:the |your |his |her )?(?=[a-z])/gi, 0.7],
  // "Ozempic 1 mg is not on our list of covered drugs"
  [
    /(?:^|[.;:] |, |\b(?:that|because) )(?=\p{Lu}[\p{L}\d /.%-]{3,50} (?:is|are) not on (?:our|the|your plan[’']s) (?:list of covered drugs|drug list|formulary))/gu,
    0.7,
  ],
  // Spanish
  [
    /\b(?:solicitud|pedido|petici[oó]n|factura|cuenta|reclam(?:aci[oó]n|o)|cobertura|pago|aprobar|cubrir|autorizar|pagar|autorizaci[oó]n|neg(?:ado|amos)|deneg(?:ado|amos)|solicit[oó]|pidi[oó])(?: del?| para| por)? (?:la |el |una? |los |las |su |sus )?(?!(?:siguientes?|la|el|una?|los|las|sus?|de|del|para|por|antes|despu[eé]s|fue|ha|no|es|pedido|petici[oó]n|solicitud|reclam(?:o|aci[oó]n)|cobertura|pago|porque) )(?=[a-záéíóúñ])/g,
    0.7,
  ],
  // "su solicitud de la Dra. Peña para una inyección", "facturó $300.00 por la visita"
  [
    /\b(?:solicitud|pedido|orden|receta) (?:de|del) (?:[^.,;]|(?<=Dra?|Sra?)\.){3,50} para (?:el |la |los |las |una? |su )?(?=[a-záéíóúñ])/g,
    0.74,
  ],
  [/\$[\d,.]{2,12} por (?:el |la |los |las |una? |su )?(?=[a-záéíóúñ])/g, 0.68],
  [
    /\b(?:denial|refusal|disallowance|non-coverage) (?:of|for) (?:coverage (?:of|for) |payment (?:of|for) )?(?:the |your |his |her |an? )?(?=[A-Za-z0-9])/g,
    0.74,
  ],
  [
    /\b(?:wants|wanted|would like) (?:you|him|her|them|the patient|your (?:child|son|daughter)) to (?:have|take|get|receive|try|start|use|begin|switch to|stay in|go to) (?:the |an? )?(?=[A-Za-z0-9])/g,
    0.72,
  ],
  // "we denied Skyrizi 150 mg", "asked us to raise your personal care aide hours"
  [
    /\b(?:den(?:y|ied|ies|ying)|turn(?:ed|ing)? down|sa(?:id|y|ying) no to|declin(?:e|ed|ing)(?: to (?:cover|approve|authorize|pay for))?|refus(?:e|ed|ing)(?: to (?:cover|approve|authorize|pay for))?|reject(?:ed|ing)?|disallow(?:ed|ing)?|decided against|decided not to (?:cover|approve|authorize|pay for)|(?:not|cannot|can[’']t|did not|didn[’']t|do not|don[’']t|won[’']t|unable to|not able to|to) (?:be (?:covering|approving|paying for)|approve|cover|authorize|allow|pay for|certify|precertify|raise|renew|continue|agree to|accept)|paid for|(?:paid|pay|allowed|was paid) nothing (?:for|on|toward)|nothing (?:was|is|has been) (?:paid|payable) (?:for|on|toward)|asked (?:us )?for|request(?:ed|ing|s)?) (?:the |your |his |her |an? |more |continued |further )?(?=[A-Za-z0-9])/gi,
    0.7,
  ],
  [
    /(?:\b(?:and|so|that|therefore)|,) (?:the|your|this|continued|further)(?: continued)? (?=[a-z][\w -]{4,70} (?:is|was|are|were) (?:denied|not (?:covered|approved|authorized|certified|payable|medically)))/g,
    0.64,
  ],
  [
    /^(?:the )?(?=[A-Z]?[A-Za-z][\w -]{4,60} (?:(?:is|was|are|were) (?:not (?:covered|approved|authorized|certified|payable|medically|considered)|denied|considered)|(?:is|was|are|were)n[’']t (?:covered|approved|authorized|certified|payable|medically|considered)))/g,
    0.64,
  ],
];
