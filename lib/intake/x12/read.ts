import type { SourceDocument } from '@/lib/document/model';
import { done, failed, type ReadResult } from '../problem';
import { claimDocument, isDeniedOrReduced } from './document';
import { parseRemittance } from './remittance';

/** How many paid claims are shown when none was denied, so that the answer is not empty. */
const PAID_SHOWN = 1;

/**
 * A remittance file: one document for each claim that was denied or reduced for a reason that can be disputed. A file
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
  const { claims, complete } = remittance;
  if (claims.length === 0) {
    return failed(
      'no-denials',
      complete ? 'This remittance holds no claims.' : 'This remittance breaks off before its first claim.',
      'Download the file again, or choose another one.',
    );
  }
  const notes = complete ? [] : ['This remittance file breaks off before its end. Claims may be missing. Download it again to be sure.'];
  const denied = claims.filter(isDeniedOrReduced);
  const shown = denied.length > 0 ? denied : claims.slice(0, PAID_SHOWN);
  const said = denied.length > 0 ? notes : [...notes, `None of the ${claims.length} claims in this file was denied or reduced.`];
  return done(
    ...shown.map((claim): SourceDocument => claimDocument(claim, `${title}, claim ${claim.claimNumber || claim.patientAccount}`, said)),
  );
}
