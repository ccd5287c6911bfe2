/** The kinds of professionals as letters name them. */
const DOCTOR =
  'doctor|physician|surgeon|prescriber|provider|dentist|specialist|therapist|practitioner|clinician|psychiatrist|psychologist|counselor|midwife|chiropractor|podiatrist|pediatrician|orthodontist|orthopedist|internist|hospital|clinic|pharmacy|agency|laborator(?:y|ies)|lab|supplier|facility|nurse|dietitian|optometrist|aide|[a-z]{3,14}ologist';

type Sign = readonly [RegExp, number];

/** Words right before a name that say that it asked for or gave the service. */
export const BEFORE: readonly Sign[] = [
  [/\bat the request of (?:the )?$/i, 0.72],
  // "asked us to cover a monitor, to be supplied by X": who would give it.
  [
    /\b(?:to be|would be|was to be|were to be|being) (?:supplied|delivered|furnished|dispensed|provided|performed|done|given|fitted|carried out) (?:by|at|from) (?:the )?$/i,
    0.9,
  ],
  // "the panel that your doctor ordered from Calloway Laboratory"
  [/\b(?:ordered|rented|bought|purchased|requested) from (?:the )?$/i, 0.89],
  // The laboratory that ran a test comes before who ordered it.
  [/\b(?:ordered|referred) by (?:your )?(?:[\w-]{2,14},? ){0,2}$/i, 0.76],
  // "asked for a walker and a stair lift from Sierra Access"
  [/\b(?:asked|asks|order(?:ed)?|request(?:ed)?|prescribed)\b[^.;:]{0,40} for (?:an? |the |your |\w+ )[^.;:]{3,60} from (?:the )?$/i, 0.79],
  [/\breceived from (?:the )?$/i, 0.82],
  // "The wheelchair was to come from Numotion Salem."
  [/\b(?:to|will|would) come from (?:the )?$/i, 0.86],
  // "Claim 0126-33 is closed. It came from X"
  [
    /\b(?:it|(?:this|the) (?:claim|bill|request|order)) (?:is|came|comes|was sent|was submitted|arrived) (?:to us |in )?(?:from|by) (?:the )?$/i,
    0.82,
  ],
  // "Dr. Ash asked for the infusion in the outpatient department of X": the house would give it.
  [/\boutpatient (?:department|clinic|infusion (?:center|suite|unit)) (?:of|at) (?:the )?$/i, 0.89],
  // "Thessaly gets it from X", "the nursing that she receives through X"
  [
    /\b(?:gets?|getting|receives?|receiving) (?:it|this|them|(?:this|the|her|his|your) (?:care|service|help|nursing|therapy)) (?:at home )?(?:from|through) (?:the )?$/i,
    0.9,
  ],
  // "a request from Ansel Boothe's psychologist, Dr. Caron"
  [new RegExp(`\\s\\p{Lu}\\p{Ll}+[’']s (?:[\\w-]{2,14} ){0,2}(?:${DOCTOR}),? $`, 'u'), 0.82],
  // "asked us to let you see", "your referral to": whom the person would go to.
  [
    /\b(?:(?:to|you|him|her|them) see|to be seen by|referr(?:al|ed)(?: (?:you|him|her|them))? to|refers? (?:you|him|her|them) to) (?:the )?$/i,
    0.89,
  ],
  // "a request from X for acupuncture with Y": who would give it comes first.
  [/\brequests? (?:[^.;:]{0,20} )?from [^.;:]{3,50} for [^.;:]{3,40} (?:with|by) (?:the )?$/i, 0.88],
  // "the request from X for surgery at Y": who asked, before where it was to be.
  [/\brequests? (?:[^.;:]{0,40} )?from (?:the )?(?:office of )?(?:your |an? )?(?:[\w-]{2,14},? ){0,2}$/i, 0.81],
  // The plan's own reviewer talks with others.
  [/\b(?:spoke|talked|speak|talk|discussed \w+) with [^.;:]{0,40}$/i, 0.6],
  [/\b(?:will not|cannot|did not|do not|can[’']t|won[’']t|didn[’']t|refused to|not to|decid\w+ not to) (?:pay|reimburse) (?:the )?$/i, 0.8],
  // "requested on 3 May by", "ran by"
  [
    /\b(?:asked(?: for)?|requested|ordered|prescribed|performed|provided|done|given|rendered|furnished|billed|submitted|run|collected|dispensed|sent(?: in)?|proposed|recommended|supplied|delivered|operated on|treated|seen|made|filed|referred|fitted|carried out|drawn|entered|administered|filled|incurred|planned|charged) (?:[^.;:]{0,40} )?by (?:the )?(?:office of )?(?:an? |your |the )?(?:[\w-]{2,14} ){0,2}$/i,
    0.8,
  ],
  // Papers come from others too: "a letter from your physical therapist, Aaron Teague".
  [
    new RegExp(
      `\\b(?:letters?|records|notes?|chart|report|statement) (?:from|of|by) (?:your|the|his|her|their) (?:[\\w-]{2,14} ){0,2}(?:${DOCTOR})[,:]? $`,
      'i',
    ),
    0.58,
  ],
  [new RegExp(`\\b(?:your|the|his|her|their|your child[’']s|our) (?:[\\w-]{2,14} ){0,2}(?:${DOCTOR})[,:]? \\(?$`, 'i'), 0.8],
  // "The Fund has a bill from Fork Neurology for an injection given by Dr. Ash": who bills is the party.
  [/\b(?:bills?|claims?|charges?|invoice|receipts?|superbill) (?:of [^.;:]{2,20} |for \$?[\d,.]+ )?(?:from|by) (?:the )?$/i, 0.83],
  [
    /\b(?:flight|ride|transport(?:ation)?|trip|surgery|tests?|testing|scan|therapy|treatments?|procedure|panel|study|injections?|infusions?|evaluation) by (?:the )?$/i,
    0.76,
  ],
  // "the claim of March 3 from", "a request from"
  [
    /\b(?:claims?|bills?|billing|invoices?|charges?|requests?|orders?|prescriptions?|referral) (?:[^.;:]{0,40} )?(?:from|of|by|that) (?:the )?(?:office of )?(?:your |an? )?(?:[\w-]{2,14} ){0,2}$/i,
    0.78,
  ],
  [
    /\b(?:stay(?:ing|ed)?|admi(?:tted|ssion)|emergency (?:room|department)|inpatient|hospitali[sz]ed|surgery|operated|operation) (?:[^.;:]{0,40} )?(?:at|of|to|in) (?:the )?$/i,
    0.8,
  ],
  [
    /\b(?:stay(?:ing|ed)?|visits?|visited|saw|wait(?:ing|ed)?|staff|staying|care|admi(?:tted|ssion)|services?|surgery|operation|procedure|treatment|treated|seen|place|done|performed|scan|study|tests?|therapy|program|appointment|received|received it|bought|had|got|ride|hours|days|nights|weeks|session|sessions) (?:[^.;:]{0,40} )?(?:at|with|to|from|through) (?:the )?$/i,
    0.74,
  ],
  [/\b(?:prescriber|doctor|physician|provider)(?: npi)?[\s:#]{0,3}\d{0,10} ?$/i, 0.8],
  [/\b(?:heard|hear) from (?:the office of )?$/i, 0.76],
  [/\b(?:visited|saw|see|seeing|went to|came to|go to) (?:the )?$/i, 0.7],
  [
    /\b(?:letter|records|notes|chart|report|treatment plan|plan of care|application|call|word|proof|papers|paperwork|statement|x-rays|fax|form) (?:[^.;:]{0,30} )?(?:from|of|by) (?:the )?(?:office of )?(?:your )?(?:[\w-]{2,14} ){0,2}$/i,
    0.58,
  ],
  [/\b(?:asked|wrote to|told|notified|sent to|informed|paid|paying|pay) (?:the )?$/i, 0.62],
  [/\b(?:pay(?:ment|ing)?|paid|cover(?:age|ed)?|approv(?:e|al)) (?:for|of) [^.;:]{3,60} (?:from|by|at|with) (?:the )?$/i, 0.75],
  // Spanish
  [
    /\b(?:reclamaci[oó]n|solicitud|factura|pedido|receta|recibi\S{1,4}|solicitad[oa]|enviad[oa]|pedid[oa]|atendid[oa]|recetad[oa]|presentad[oa]) (?:[^.;:]{0,40} )?(?:de|por|en|del) (?:la |el |los )?$/i,
    0.78,
  ],
  // "you were flown from Burns to Bend by"
  [
    /\b(?:flown|driven|taken|carried|transported|airlifted|brought|picked up|moved|transferred|fitted|tested|examined|scanned|operated|bought|rented|ordered|supplied) [^.;:]{1,60} (?:by|from) (?:the )?$/i,
    0.82,
  ],
  [/\bat (?:the )?$/i, 0.66],
  [/\bby (?:the )?$/i, 0.68],
  [/\b(?:with|from|of) (?:the )?$/i, 0.62],
];

/** Words right behind it. */
export const AFTER: readonly Sign[] = [
  // "You, or Kenzo Ashworth MD for you, asked"
  [/^,? (?:for you|on (?:your|his|her|their|the (?:patient|member)[’']s) behalf|acting for you)\b/, 0.8],
  // "wrote to us on September 30 and asked for"
  [
    /^,? (?:has |have )?(?:wr(?:ote|itten)|called|faxed|phoned|contacted|came)\b[^.;]{0,50} (?:and|to) (?:asked|ask|requested|request)\b/,
    0.84,
  ],
  // "the test that Dr. Ash drew and Northfield Molecular ran": before the doctor who drew the blood.
  [/^,? (?:ran|analy[sz]ed|processed) (?:it|the (?:test|sample|panel))\b|^ ran(?=[.,;]| on\b)/, 0.84],
  [/^,? (?:has |have |then |later ){0,2}(?:sent us (?:a|an|the|its|their) (?:\w+ )?(?:bill|claim|invoice)|billed us)\b/, 0.83],
  // "has asked us for", "asked Lakota Trails to"
  [
    /^,?(?: (?:of|in|at|near) [A-Z][\w’'&. -]{2,40},?)? (?:has |have |had |also |then |first ){0,2}(?:asked|requested|applied|petitioned) (?:us|the (?:plan|fund|trust)|your plan|\p{Lu}[\p{L}’'&.-]*(?: \p{Lu}[\p{L}’'&.-]*){0,4}) (?:for|to|that|if|whether)\b/u,
    0.86,
  ],
  [
    /^\)?,?(?: (?:of|in|at|near) [A-Z][\w’'&. -]{2,40},?)?(?: who [^,.]{0,40},)? (?:has |have |had |also |then |first |already |later |now ){0,2}(?:asked|requested|billed|charged|sent|submitted|ordered|prescribed|recommended|wants?|wanted|filed|sold|fitted|shipped|dispensed|ran|performed|gave|treated|saw|brought|provided|proposed|would like|sought|supplied|delivered|plans?|planned|did|drew|operated|applied|drove|took|transported|flew|carried|picked)\b(?! by\b)/,
    0.78,
  ],
  [
    /^,? (?:who|which|that) (?:has |have |had |also |then |first |already |now |is |was ){0,2}(?:asked|requested|ordered|prescribed|recommended|wants?|wanted|would like|plans?|planned|proposes|proposed|treats|treated|treating|cares? for|performed|did|ran|gave|billed|supplied|delivered|provided|operated)\b/,
    0.8,
  ],
  // "Corner Drug tried to fill Wegovy", "MedStar Flight was called so that you could be taken"
  [/^ (?:has )?(?:tried to fill|filled|was called (?:so|to|because|in\b))/, 0.86],
  [/^ (?:has |had )?(?:scheduled|booked|set) (?:you|him|her|your|his|the|an?)\b/, 0.8],
  [/^,? where (?:you|he|she|they|your \w+) (?:(?:have|has|had) (?:stayed|been|lived)|stayed|live[sd]?|got|went)\b/, 0.78],
  // "We heard from Dr. Kerr at Fork Spine. He asked ..."
  [
    /^[^.;:]{0,60}[.;] (?:(?:He|She|They|he|she|they)|The (?:agency|clinic|hospital|doctor|practice|office|lab|laboratory|company|supplier|center|facility|group|pharmacy|therapist)) (?:has |have |had |also ){0,2}(?:asked|requested|ordered|wants?|wanted|would like|plans?|proposed|prescribed|billed)\b/,
    0.78,
  ],
  [/^,? (?:has|have) been (?:bringing|giving|treating|seeing|providing|sending|supplying|billing|caring|coming|delivering)\b/, 0.76],
  [/^['’]s? (?:\w+ )?(?:bill|claim|request|charges?|order|prescription|invoice|billing)\b/, 0.76],
  [
    /^,? (?:has |have |had |then |also |later |since ){0,2}(?:wrote|written|told|called|entered|did not|does not|is not|isn[’']t|was not|may not|may bill|may ask|may dispute|may contest|lets? us|let us know|tells us|cannot|failed|left our|is out|must not|could not|never) /,
    0.7,
  ],
  // "the Low Country Hospital emergency department sent you for a scan"
  [
    /^['’]?s? (?:emergency (?:room|department)|ER|radiology|billing|outpatient|surgical|laboratory|pharmacy|imaging) ?(?:department|office|clinic|desk)? (?:has |have )?(?:sent|asked|billed|gave|did|took|saw|treated|performed|ordered|kept)\b/,
    0.8,
  ],
  [/^['’]s? office (?:\([^()]{1,60}\) )?(?:has |have |had )?(?:asked|requested|ordered|sent|called)\b/, 0.86],
  [/^['’]s? (?:\w+ )?(?:office|records|letter|notes|chart|report|operative|proposed)\b/, 0.66],
  [new RegExp(`^,? (?:the|your|an?|who is your) (?:[\\w-]{2,14} ){0,2}(?:${DOCTOR})\\b`, 'i'), 0.72],
];

/** "Your child gets private duty nursing from Guardian Angel Nursing", whose name sounds like an insurer's. */
export const GETS = /\b(?:gets?|receives?|getting|receiving) \p{Ll}[^.;:]{3,40} from (?:the )?$/u;
/** "We approved some of what Dr. Ash asked for" */
export const WHAT = /\b(?:what|that|which)(?: your \w+,?)? $/;

/** Words before a name that make it the family doctor's: no party, unless it asked. */
export const FAMILY =
  /\b(?:primary care(?: [\w-]+)?|(?:family|regular|own|usual) (?:doctor|physician|provider)|pcp(?: of record)?)(?: (?:is|was|named|on file))?[,:]? [^.;:]{0,24}$/i;

/** Words before a name that say that it decided, reviewed, belongs to the plan, is another choice, or is somebody else's doctor. */
export const NOT_BEFORE =
  /\b(?:we (?:have )?paid|administered by|managed by|insured by|underwritten by|processed by|handled by|sponsored by|run by|operated by|by phone|our (?:[\w-]+ )?(?:physician|doctor|pharmacist|nurse|dentist|psychiatrist|psychologist|[a-z]{3,14}ologist),?|medical directors?|reviewers?|reviewed|reviewing|decided(?! (?:not )?to pay)|(?:denied|upheld|read|prepared) by|decision (?!(?:not )?to pay)(?:made )?|determination|director|approved|signed|signature|committee|consultants?|outside|direction of|panel|in[- ]network|instead|alternative|such as|example|discharge to|transfer to|go to|covered at|authorized|approved|employer|employed|(?:members|employees|workers|staff|participants|enrollees) (?:at|of)|copy to|(?:may|can|could) (?:also |still |instead )?(?:do|have|get|go|use|receive|see|be (?:done|given|had|seen|treated))|chair(?:man| of)?(?! (?:and|or|from|with|to|for|by)\b)|supervisor|secretary|attorney|another|fill(?:ed)? (?:of|at)|(?:transport|ride|trip|taken|flown|moved|transferred) [^.;:]{0,20}from(?! [^.;:]{1,24} by (?:the )?$)|write|mail|send (?:it |them |this |letters? |forms? |appeals? )?to|fax|address|www|c\/o)\b[^.;:]{0,24}$/i;
export const NOT_AFTER =
  /^,? (?:which|who) (?:is|are) in (?:the|our|your plan[’']s) network\b|^,? \(?(?:(?:an?|the|our) )?(?:[\w-]+ ){1,5}(?:who works for|on our (?:staff|behalf)|employed by|retained|hired|under contract|consulting (?:for|to)|(?:consultant|advis[eo]r|examiner) (?:to|for|of|at)|not employed)|^,? (?:bills?|billed|was billed) separately|^['’]s? (?:own |other )?(?:bill|claim|charges?) (?:was|were|has been|have been) paid|^,? (?:(?:MD|DO|RN|PharmD),? )?\(?(?:an? )?(?:(?:our|the plan[’']s) )?(?:medical director|board[- ]certified|reviewer|reviewed(?! by)|reviewing|decided|made this|made the|looked|read |agreed|signed(?! by)|case manager|who (?:is board|looked|read|reviewed|decided|made)|manages|administers|insures|at \d{3}|will (?:review|decide))/i;
