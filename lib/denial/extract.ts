import type { SourceDocument } from '@/lib/document/model';
import { readAdjustments } from './facts/adjustments';
import { readAmount } from './facts/amount';
import { readAppealAddress } from './facts/appeal-address';
import { readAppealNumbers } from './facts/appeal-contacts';
import { readAppealWindow } from './facts/appeal-window';
import { readCalendar } from './facts/calendar';
import { readCodes } from './facts/codes';
import { readIdentifiers } from './facts/identifiers';
import { readInsurer } from './facts/insurer';
import { readPatient } from './facts/patient';
import { readProvider } from './facts/provider';
import { readService } from './facts/service';
import { viewOf } from './facts/view';
import type { Facts } from './model';

/**
 * Takes the facts out of a Document, each with the exact words it came from. A fact that the Document does not state is null.
 * `confidence` is 0.9 or more only when a label in the right place announces the value. Time is linear in the Document.
 */
export function extractFacts(doc: SourceDocument): Facts {
  const view = viewOf(doc);
  return {
    insurer: readInsurer(view),
    patient: readPatient(view),
    ...readIdentifiers(view),
    provider: readProvider(view),
    service: readService(view),
    ...readCodes(view),
    ...readAdjustments(view),
    ...readCalendar(view),
    amount: readAmount(view),
    appealWindow: readAppealWindow(view),
    ...readAppealNumbers(view),
    appealAddress: readAppealAddress(view),
  };
}
