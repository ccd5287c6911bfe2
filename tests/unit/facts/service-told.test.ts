import { describe, expect, it } from 'vitest';
import { denialNotice as H, denialLetter as L, statedIn } from './support';

describe('the service, told in other words', () => {
  it.each<[text: string, service: string | null]>([
    // A class of care, and its kind elsewhere.
    [
      L('We write about the surgery you had on May 3. Dr. Ash did a laparoscopic gallbladder removal. The surgery was not needed yet.'),
      'laparoscopic gallbladder removal',
    ],
    [
      L('We did not pay for the scan of October 4. It was a PET/CT of the whole body. A scan must be approved first.'),
      'PET/CT of the whole body',
    ],
    // Asked whether something is covered, or told of by the way.
    [L('You called to ask whether your plan would pay for bariatric surgery. We have denied the request.'), 'bariatric surgery'],
    [L('You wrote to ask if the Fund covers hair removal before the operation. It does not.'), 'hair removal'],
    [L('You called on May 2 to book a stretcher van to the bank. We denied it.'), 'stretcher van'],
    [L('Your son has been in residential treatment at Elk Lodge since May. We will no longer pay for it.'), 'residential treatment'],
    [L('Your mother has been receiving home health aide visits since May. We will no longer pay for them.'), 'home health aide visits'],
    [L('Your booklet pays for up to thirty speech therapy visits a year. The visits of May came after that.'), 'speech therapy visits'],
    [L('You paid $600 for contact lenses and asked us to pay you back. We can not.'), 'contact lenses'],
    [L('The plan paid for cataract surgery but not for the premium lens.'), 'premium lens'],
    [L('Home oxygen is no longer needed, the reviewer finds.'), 'Home oxygen'],
    [L('We can only approve 2 of the 6 ketamine sprays that Dr. Wu wants.'), 'ketamine sprays'],
    [L('We were asked on May 1 to pre-approve gene therapy with Zolgensma.'), 'gene therapy with Zolgensma'],
    [L('Your October 12 MRI of the left shoulder will not be paid.'), 'MRI of the left shoulder'],
    [L('We looked over your request for tirzepatide in sleep apnea and cannot approve it.'), 'tirzepatide'],
    [
      L('On November 2 we got an order from Dr. Pell for:\n\n   Insulin pump, tubeless\n\nIt can not be approved.'),
      'Insulin pump, tubeless',
    ],
    [L('The question before us was whether endoscopic sinus surgery is a covered benefit. It is not.'), 'endoscopic sinus surgery'],
    [L('Bend Spine Clinic billed us for adjustments of your neck on May 2, 2026. We pay nothing.'), 'adjustments of your neck'],
    [L('We do not agree to a hospital stay for it.'), 'hospital stay'],
    [
      L('She was admitted on May 2 for medical detox. Days after May 4 are not approved; she can step down to residential.'),
      'medical detox',
    ],
    [L('The anesthesia bill of $2,900.00 is not shareable. We have shared the bills for your appendix surgery.'), 'anesthesia'],
    [L('Your stay is no longer needed. You go 150 feet with a walker.'), 'stay'],
    [L('Your Skyrizi has been on our list. From May 1 it is not, and your wish to stay on it was denied.'), 'Skyrizi'],
    [L('We cannot approve more than the plan’s limit of sumatriptan 50 mg tablets.'), 'sumatriptan 50 mg tablets'],
    [L('She had ADHD testing with Dr. Rao. The claim is denied.'), 'ADHD testing'],
    [L('Your eye drops are denied.'), 'eye drops'],
    [H('Blood draw ....... billed $20.00 ... paid $14.00\nVitamin B test ... billed $90.00 ... paid $0.00'), 'Vitamin B test'],
    [L('Surgery to the jaw that lines up the teeth is a dental service and is not covered.'), 'Surgery to the jaw'],
    [L('The monthly shot of Perseris that you get is denied.'), 'shot of Perseris'],
    [L('Starting May 1 we are lowering your private duty nursing from 84 to 56 hours each week.'), 'private duty nursing'],
    [L('Your daughter Simone’s partial hospitalization has been looked at. We will not certify more days.'), 'partial hospitalization'],
    [L('The liver biopsy that you’d planned does not meet our criteria. A FibroScan has not been done.'), 'liver biopsy'],
    [H('You asked for: $240.00 contact lenses'), 'contact lenses'],
    [
      H('Re: Abram Yoder. Vagus nerve stimulator battery replacement, scheduled July 27, 2026'),
      'Vagus nerve stimulator battery replacement',
    ],
    [H('Reference: carpal tunnel release, right wrist, 3/5/2026, Valley Hand Center'), 'carpal tunnel release, right wrist'],
    [H('Mammogram - covered in full\nDEXA scan - not covered: one every 24 months'), 'DEXA scan'],
    [
      H('   Office visit                    $140     we paid $98\n   Injection, right knee           $1,050   we paid nothing; see below'),
      'Injection, right knee',
    ],
    [L('We have paid Bay Clinic for methadone treatment since last summer. From May 1 on we will not.'), 'methadone treatment'],
    [L('We paid for your eye exam. We did not pay for progressive lenses.'), 'progressive lenses'],
    [L('You had LASIK on both eyes. Operations that take the place of glasses are not covered.'), 'LASIK'],
    [H('Request: PT eval + 16 visits'), 'PT eval'],
    [`${L('We denied your claim. The limit of the plan was met.')}\n\nClaims Service\nToll-free 1-800-555-0126`, null],
    [
      L('Medically managed withdrawal was a higher level of care than he needed, so the plan does not cover the stay.'),
      'Medically managed withdrawal',
    ],
    // How much of it is no name, nor is an office or another level of care.
    [L('We keep to the limit on your zolpidem 5 mg tablets. You would like sixty tablets a month.'), 'zolpidem 5 mg tablets'],
    [H('Benefit Office - 44 Elm Road - Salem OR 97301'), null],
    [
      L(
        'We cannot approve residential treatment from May 1 on. You could be treated at a lower level of care: a partial hospitalization program.',
      ),
      'residential treatment',
    ],
    [
      H(
        'Date      Service                 Billed      Paid\n05/01/26  TOTAL HIP REPLACEMENT   31,000.00   0.00\n05/02/26  ditto                   3,000.00    0.00',
      ),
      'TOTAL HIP REPLACEMENT',
    ],
  ])('%s', (text, service) => {
    expect(statedIn(text, 'service')).toBe(service);
  });
});
