import type { SourceDocument } from '@/lib/document/model';
import { done, failed, type ReadResult } from '../problem';
import { claimDocument, statedOf } from './document';
import type { Remittance } from './model';
import { parseRemittance } from './remittance';

/** How many claims are shown when none was denied, so that the answer is not empty. */
const PAID_SHOWN = 1;

/**
 * A remittance file: one document for each claim that was denied or reduced for a reason that can be disputed, or may have been. A file
 * without any gives its first claim, which then reads as what it is: not a denial.
 */
export function readRemittance(text: string, title: string): ReadResult {
  const remittance = parseRemittance(text);
  if (!remittance)
    return failed(
      'broken',
      'This looks like an 835 remittance, but it is damaged or breaks off.',
      'Download the file again from the payer or clearinghouse.',
    );
  const { complete } = remittance;
  if (remittance.claims.length === 0) {
    return failed(
      'no-denials',
      complete ? 'This remittance holds no claims.' : 'This remittance breaks off before its first claim.',
      'Download the file again, or choose another one.',
    );
  }
  const claims = remittance.claims.map((claim) => ({ claim, stated: statedOf(claim) }));
  const denied = claims.filter(({ stated }) => stated.kind === 'denial' || stated.doubtful);
  const shown = denied.length > 0 ? denied : claims.slice(0, PAID_SHOWN);
  const notes = notesOn(remittance);
  if (denied.length === 0) notes.push(`None of the ${claims.length} claims in this file was denied or reduced.`);
  return done(
    ...shown.map(({ claim, stated }): SourceDocument => {
      const own = [...notes];
      if (claim.headless) own.push(HEADLESS);
      else if (claim.status === '22') own.push(REVERSED);
      if (claim.cutOff) own.push(CUT_OFF);
      return claimDocument(claim, stated, `${title}, claim ${claim.claimNumber || claim.patientAccount || 'without a number'}`, own);
    }),
  );
}

const HEADLESS = 'The beginning of this claim is missing in the file: its number, status and total are not known.';
const CUT_OFF = 'The file breaks off in this claim or right behind it: its last lines and codes may be missing.';
const REVERSED = 'This record takes back an earlier payment. The new decision on the claim is in a record of its own.';

/** What the person must know of a file that is not whole. */
function notesOn({ complete, counted, led }: Remittance): string[] {
  const again = 'Claims may be missing. Download it again to be sure.';
  return [
    ...(led ? ['The words before the remittance data in this file were left out.'] : []),
    ...(complete ? [] : [`This remittance file breaks off before its end. ${again}`]),
    ...(counted ? [] : [`The counts in this remittance file do not fit what is in it. ${again}`]),
  ];
}
