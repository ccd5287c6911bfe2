import { Envelopes } from './envelope';
import type { Party, Remittance, RemittanceClaim, ServiceLine } from './model';
import { interchangesOf, type Segment, type Separators, segmentsOf } from './segments';

const NOBODY: Party = { name: '', id: '', address: [], phone: '' };
/** An 835 transaction holds at most 10,000 claims; several can follow each other in one file. */
const MAX_CLAIMS = 200_000;

/** Parses a remittance; null when the text is not one. One pass, linear in its length. */
export function parseRemittance(text: string): Remittance | null {
  const { lead, interchanges } = interchangesOf(text);
  const parser = new Parser();
  const envelopes = new Envelopes();
  for (const part of interchanges) {
    if (!part.separators) envelopes.cut = true;
    else if (parser.claims.length <= MAX_CLAIMS) {
      for (const segment of segmentsOf(part.text, part.separators)) {
        envelopes.take(segment);
        parser.take(segment, part.separators);
        if (parser.claims.length > MAX_CLAIMS) break;
      }
    }
  }
  envelopes.end();
  parser.breakOff();
  if (parser.transactions === 0) return null;
  return { claims: parser.claims, complete: !envelopes.cut, counted: !envelopes.miscounted, led: lead !== '' };
}

class Parser {
  readonly claims: RemittanceClaim[] = [];
  transactions = 0;
  /** In a transaction that is a remittance: a file may hold others (277, 999) too. */
  private inside = false;
  private payer = NOBODY;
  private payee = NOBODY;
  private party: Party | null = null;
  private issued = '';
  private trace = '';
  private claim: RemittanceClaim | null = null;
  private line: ServiceLine | null = null;

  take({ id, elements }: Segment, separators: Separators): void {
    if (!this.inside && id !== 'ST') return;
    const at = (n: number) => elements[n - 1]?.trim() ?? '';
    switch (id) {
      case 'ST':
        this.begin(at(1));
        break;
      case 'ISA':
        this.breakOff();
        this.inside = false;
        break;
      case 'SE':
      case 'IEA':
        this.inside = false;
        this.close();
        break;
      case 'BPR':
        this.issued ||= at(16);
        return;
      case 'TRN':
        this.trace ||= at(2);
        return;
      case 'N1':
        this.named(at(1), at(2), at(4));
        break;
      case 'N3':
      case 'N4':
        if (this.party && !this.claim) this.party.address.push(...elements.map((part) => part.trim()).filter((part) => part !== ''));
        return;
      case 'PER':
        if (this.party && !this.claim) {
          // The line for questions about claims (CX) outranks the one for technical questions (BL).
          const number = after(elements, 'TE');
          this.party.phone = at(1) === 'CX' ? number || this.party.phone : this.party.phone || number;
        }
        return;
      case 'LX':
      case 'PLB':
        this.close();
        break;
      case 'CLP':
        this.startClaim(at);
        break;
      case 'SVC':
        this.startLine(at, separators);
        break;
      default:
        // Each claim names its patient once: a second one belongs to a claim whose beginning was lost.
        if (id === 'NM1' && at(1) === 'QC' && this.claim?.patient !== '') this.startClaim(() => '', true);
        if (this.claim) this.detail(this.claim, id, elements, at);
        else if (id === 'DTM' && at(1) === '405') this.issued = at(2) || this.issued;
    }
  }

  /** The transaction was not closed: another one begins, or the file ends. */
  breakOff(): void {
    if (this.inside && this.claim) this.claim.cutOff = true;
    this.close();
  }

  private begin(type: string): void {
    this.breakOff();
    this.inside = type === '835';
    if (!this.inside) return;
    this.transactions++;
    this.payer = { ...NOBODY, address: [] };
    this.payee = { ...NOBODY, address: [] };
    this.party = null;
    this.issued = '';
    this.trace = '';
  }

  private named(role: string, name: string, id: string): void {
    // Parties within a claim are NM1: an N1 begins the next remittance, even where the segments between were left out.
    this.close();
    this.party = { name, id, address: [], phone: '' };
    if (role === 'PR') this.payer = this.party;
    else if (role === 'PE') this.payee = this.party;
  }

  private close(): void {
    this.claim = null;
    this.line = null;
  }

  private startClaim(at: (n: number) => string, headless = false): void {
    this.line = null;
    this.claim = {
      headless,
      cutOff: false,
      payer: this.payer,
      payee: this.payee,
      issued: this.issued,
      trace: this.trace,
      patientAccount: at(1),
      status: at(2),
      charge: at(3),
      paid: at(4),
      patientOwes: at(5),
      filing: at(6),
      claimNumber: at(7),
      patient: '',
      memberId: '',
      insured: '',
      renderingProvider: '',
      groupNumber: '',
      plan: '',
      authorization: '',
      originalClaim: '',
      from: '',
      to: '',
      received: '',
      adjustments: [],
      remarks: [],
      lines: [],
    };
    this.claims.push(this.claim);
  }

  private startLine(at: (n: number) => string, { component }: Separators): void {
    if (!this.claim) return;
    const [qualifier = '', code = '', ...modifiers] = at(1).split(component);
    this.line = {
      qualifier,
      code: code || at(4),
      modifiers: modifiers.slice(0, 4).filter((modifier) => modifier !== ''),
      revenue: at(4),
      charge: at(2),
      paid: at(3),
      // The units billed stand in SVC07 when fewer were paid for.
      units: at(7) || at(5),
      from: '',
      to: '',
      adjustments: [],
      remarks: [],
      rejects: [],
    };
    this.claim.lines.push(this.line);
  }

  private detail(claim: RemittanceClaim, id: string, elements: string[], at: (n: number) => string): void {
    switch (id) {
      case 'CAS':
        for (let i = 1; i < elements.length && i < 19; i += 3) {
          const reason = elements[i]?.trim() ?? '';
          if (reason) (this.line ?? claim).adjustments.push({ group: at(1), reason, amount: elements[i + 1]?.trim() ?? '' });
        }
        return;
      case 'NM1':
        this.person(claim, at);
        break;
      case 'DTM':
        this.date(claim, at(1), at(2));
        break;
      case 'REF':
        reference(claim, at(1), at(2));
        break;
      case 'MOA':
        claim.remarks.push(...[3, 4, 5, 6, 7].map(at).filter((code) => code !== ''));
        return;
      case 'MIA':
        claim.remarks.push(...[5, 20, 21, 22, 23].map(at).filter((code) => code !== ''));
        return;
      case 'LQ':
        if (at(2)) (this.line && at(1) === 'RX' ? this.line.rejects : (this.line ?? claim).remarks).push(at(2));
    }
  }

  private person(claim: RemittanceClaim, at: (n: number) => string): void {
    const name = [at(4), at(5), at(3), at(7)].filter((part) => part !== '').join(' ');
    switch (at(1)) {
      case 'QC':
        claim.patient = name;
        claim.memberId ||= at(9);
        return;
      case 'IL':
        claim.insured = name;
        claim.memberId = at(9) || claim.memberId;
        return;
      case '82':
        claim.renderingProvider = name;
    }
  }

  private date(claim: RemittanceClaim, what: string, date: string): void {
    const into: { from: string; to: string } = this.line ?? claim;
    if (what === '472' || what === '150' || what === '232') into.from = date;
    else if (what === '151' || what === '233') into.to = date;
    else if (what === '050') claim.received = date;
  }
}

function reference(claim: RemittanceClaim, what: string, value: string): void {
  if (what === '1L' || what === '6P') claim.groupNumber ||= value;
  else if (what === 'CE') claim.plan ||= value;
  else if (what === 'G1' || what === 'BB') claim.authorization ||= value;
  else if (what === 'F8') claim.originalClaim ||= value;
  else if (what === '1W') claim.memberId ||= value;
}

/** The element after the qualifier: PER gives its numbers as pairs of kind and number. */
function after(elements: string[], qualifier: string): string {
  const at = elements.indexOf(qualifier);
  return at === -1 ? '' : (elements[at + 1]?.trim() ?? '');
}
