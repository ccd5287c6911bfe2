import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

/** Short letters with what they state of day, sum and appeal; null where they state none. */
const LETTERS: [FactName, unknown, string][] = [
  [
    'serviceDate',
    '2026-03-14',
    `FRONT RANGE HEALTH
Claim summary no. 88-1120-07 / issued 04/02/2026

PATIENT: DANA OKORO         ID: FRH 4410 882
WHEN YOU WERE SEEN: Mar 14 2026        WHERE: Aurora Urgent Care Group

Line   What                      They billed     We paid      Why
1      Urgent care visit 99214      $412.50        $0.00      N-30

N-30  The visit note did not come with the claim.

DON'T THINK THAT'S RIGHT?
Send us an appeal any time in the 180 days after you get this paper.
   Front Range Health
   Grievance & Appeals
   PO Box 7720
   Denver, CO 80207
   Facsimile: 303-555-0190
Anything else: 303-555-0100`,
  ],
  [
    'amount',
    412.5,
    `FRONT RANGE HEALTH
Claim summary no. 88-1120-07 / issued 04/02/2026

PATIENT: DANA OKORO         ID: FRH 4410 882
WHEN YOU WERE SEEN: Mar 14 2026        WHERE: Aurora Urgent Care Group

Line   What                      They billed     We paid      Why
1      Urgent care visit 99214      $412.50        $0.00      N-30

N-30  The visit note did not come with the claim.

DON'T THINK THAT'S RIGHT?
Send us an appeal any time in the 180 days after you get this paper.
   Front Range Health
   Grievance & Appeals
   PO Box 7720
   Denver, CO 80207
   Facsimile: 303-555-0190
Anything else: 303-555-0100`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `FRONT RANGE HEALTH
Claim summary no. 88-1120-07 / issued 04/02/2026

PATIENT: DANA OKORO         ID: FRH 4410 882
WHEN YOU WERE SEEN: Mar 14 2026        WHERE: Aurora Urgent Care Group

Line   What                      They billed     We paid      Why
1      Urgent care visit 99214      $412.50        $0.00      N-30

N-30  The visit note did not come with the claim.

DON'T THINK THAT'S RIGHT?
Send us an appeal any time in the 180 days after you get this paper.
   Front Range Health
   Grievance & Appeals
   PO Box 7720
   Denver, CO 80207
   Facsimile: 303-555-0190
Anything else: 303-555-0100`,
  ],
  [
    'appealFax',
    '303-555-0190',
    `FRONT RANGE HEALTH
Claim summary no. 88-1120-07 / issued 04/02/2026

PATIENT: DANA OKORO         ID: FRH 4410 882
WHEN YOU WERE SEEN: Mar 14 2026        WHERE: Aurora Urgent Care Group

Line   What                      They billed     We paid      Why
1      Urgent care visit 99214      $412.50        $0.00      N-30

N-30  The visit note did not come with the claim.

DON'T THINK THAT'S RIGHT?
Send us an appeal any time in the 180 days after you get this paper.
   Front Range Health
   Grievance & Appeals
   PO Box 7720
   Denver, CO 80207
   Facsimile: 303-555-0190
Anything else: 303-555-0100`,
  ],
  [
    'appealPhone',
    null,
    `FRONT RANGE HEALTH
Claim summary no. 88-1120-07 / issued 04/02/2026

PATIENT: DANA OKORO         ID: FRH 4410 882
WHEN YOU WERE SEEN: Mar 14 2026        WHERE: Aurora Urgent Care Group

Line   What                      They billed     We paid      Why
1      Urgent care visit 99214      $412.50        $0.00      N-30

N-30  The visit note did not come with the claim.

DON'T THINK THAT'S RIGHT?
Send us an appeal any time in the 180 days after you get this paper.
   Front Range Health
   Grievance & Appeals
   PO Box 7720
   Denver, CO 80207
   Facsimile: 303-555-0190
Anything else: 303-555-0100`,
  ],
  [
    'appealAddress',
    'Front Range Health, Grievance & Appeals, PO Box 7720, Denver, CO 80207',
    `FRONT RANGE HEALTH
Claim summary no. 88-1120-07 / issued 04/02/2026

PATIENT: DANA OKORO         ID: FRH 4410 882
WHEN YOU WERE SEEN: Mar 14 2026        WHERE: Aurora Urgent Care Group

Line   What                      They billed     We paid      Why
1      Urgent care visit 99214      $412.50        $0.00      N-30

N-30  The visit note did not come with the claim.

DON'T THINK THAT'S RIGHT?
Send us an appeal any time in the 180 days after you get this paper.
   Front Range Health
   Grievance & Appeals
   PO Box 7720
   Denver, CO 80207
   Facsimile: 303-555-0190
Anything else: 303-555-0100`,
  ],
  [
    'serviceDate',
    '2026-11-03',
    `October 12, 2026

Re: Teodora Vance, Medicaid 00771822

Dear Ms. Vance,

Dr. Pruitt would like to do a hysterectomy (58571) on November 3, 2026 at Bluegrass Women's Hospital. We cannot say yes to it. The notes do not show that other treatment was tried first.

To appeal, phone 1-877-555-0143 or write to Bluegrass Care, Member Appeals, 200 Main St, Suite 4, Lexington, KY 40507. We have to hear from you in the 60 days that start with the date at the top of this page.

Once we have answered, and only then, you may go to the Cabinet for a hearing. You would have 120 days. Their number is 502-555-0102 and the fax is 502-555-0103.`,
  ],
  [
    'amount',
    null,
    `October 12, 2026

Re: Teodora Vance, Medicaid 00771822

Dear Ms. Vance,

Dr. Pruitt would like to do a hysterectomy (58571) on November 3, 2026 at Bluegrass Women's Hospital. We cannot say yes to it. The notes do not show that other treatment was tried first.

To appeal, phone 1-877-555-0143 or write to Bluegrass Care, Member Appeals, 200 Main St, Suite 4, Lexington, KY 40507. We have to hear from you in the 60 days that start with the date at the top of this page.

Once we have answered, and only then, you may go to the Cabinet for a hearing. You would have 120 days. Their number is 502-555-0102 and the fax is 502-555-0103.`,
  ],
  [
    'appealWindow',
    { days: 60 },
    `October 12, 2026

Re: Teodora Vance, Medicaid 00771822

Dear Ms. Vance,

Dr. Pruitt would like to do a hysterectomy (58571) on November 3, 2026 at Bluegrass Women's Hospital. We cannot say yes to it. The notes do not show that other treatment was tried first.

To appeal, phone 1-877-555-0143 or write to Bluegrass Care, Member Appeals, 200 Main St, Suite 4, Lexington, KY 40507. We have to hear from you in the 60 days that start with the date at the top of this page.

Once we have answered, and only then, you may go to the Cabinet for a hearing. You would have 120 days. Their number is 502-555-0102 and the fax is 502-555-0103.`,
  ],
  [
    'appealFax',
    null,
    `October 12, 2026

Re: Teodora Vance, Medicaid 00771822

Dear Ms. Vance,

Dr. Pruitt would like to do a hysterectomy (58571) on November 3, 2026 at Bluegrass Women's Hospital. We cannot say yes to it. The notes do not show that other treatment was tried first.

To appeal, phone 1-877-555-0143 or write to Bluegrass Care, Member Appeals, 200 Main St, Suite 4, Lexington, KY 40507. We have to hear from you in the 60 days that start with the date at the top of this page.

Once we have answered, and only then, you may go to the Cabinet for a hearing. You would have 120 days. Their number is 502-555-0102 and the fax is 502-555-0103.`,
  ],
  [
    'appealPhone',
    '1-877-555-0143',
    `October 12, 2026

Re: Teodora Vance, Medicaid 00771822

Dear Ms. Vance,

Dr. Pruitt would like to do a hysterectomy (58571) on November 3, 2026 at Bluegrass Women's Hospital. We cannot say yes to it. The notes do not show that other treatment was tried first.

To appeal, phone 1-877-555-0143 or write to Bluegrass Care, Member Appeals, 200 Main St, Suite 4, Lexington, KY 40507. We have to hear from you in the 60 days that start with the date at the top of this page.

Once we have answered, and only then, you may go to the Cabinet for a hearing. You would have 120 days. Their number is 502-555-0102 and the fax is 502-555-0103.`,
  ],
  [
    'appealAddress',
    'Bluegrass Care, Member Appeals, 200 Main St, Suite 4, Lexington, KY 40507',
    `October 12, 2026

Re: Teodora Vance, Medicaid 00771822

Dear Ms. Vance,

Dr. Pruitt would like to do a hysterectomy (58571) on November 3, 2026 at Bluegrass Women's Hospital. We cannot say yes to it. The notes do not show that other treatment was tried first.

To appeal, phone 1-877-555-0143 or write to Bluegrass Care, Member Appeals, 200 Main St, Suite 4, Lexington, KY 40507. We have to hear from you in the 60 days that start with the date at the top of this page.

Once we have answered, and only then, you may go to the Cabinet for a hearing. You would have 120 days. Their number is 502-555-0102 and the fax is 502-555-0103.`,
  ],
  [
    'serviceDate',
    '2025-12-09',
    `EXPLANATION OF BENEFITS       Statement 1/9/26       Teamsters Local 41 Health Plan

Subscriber Paul Renner  /  Patient Ivy Renner  /  Claim 2025-T-90817

12/9/25   Lakewood Sleep Lab   95810 overnight study   1,875.00   denied   PDC 12

PDC 12 = No approval on file before the service.

You can have the Plan look at this again. There are 180 days to do so, counted from the statement date. Use the phone, (816) 555-0165, or the fax, (816) 555-0166.`,
  ],
  [
    'amount',
    1875,
    `EXPLANATION OF BENEFITS       Statement 1/9/26       Teamsters Local 41 Health Plan

Subscriber Paul Renner  /  Patient Ivy Renner  /  Claim 2025-T-90817

12/9/25   Lakewood Sleep Lab   95810 overnight study   1,875.00   denied   PDC 12

PDC 12 = No approval on file before the service.

You can have the Plan look at this again. There are 180 days to do so, counted from the statement date. Use the phone, (816) 555-0165, or the fax, (816) 555-0166.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `EXPLANATION OF BENEFITS       Statement 1/9/26       Teamsters Local 41 Health Plan

Subscriber Paul Renner  /  Patient Ivy Renner  /  Claim 2025-T-90817

12/9/25   Lakewood Sleep Lab   95810 overnight study   1,875.00   denied   PDC 12

PDC 12 = No approval on file before the service.

You can have the Plan look at this again. There are 180 days to do so, counted from the statement date. Use the phone, (816) 555-0165, or the fax, (816) 555-0166.`,
  ],
  [
    'appealFax',
    '(816) 555-0166',
    `EXPLANATION OF BENEFITS       Statement 1/9/26       Teamsters Local 41 Health Plan

Subscriber Paul Renner  /  Patient Ivy Renner  /  Claim 2025-T-90817

12/9/25   Lakewood Sleep Lab   95810 overnight study   1,875.00   denied   PDC 12

PDC 12 = No approval on file before the service.

You can have the Plan look at this again. There are 180 days to do so, counted from the statement date. Use the phone, (816) 555-0165, or the fax, (816) 555-0166.`,
  ],
  [
    'appealPhone',
    '(816) 555-0165',
    `EXPLANATION OF BENEFITS       Statement 1/9/26       Teamsters Local 41 Health Plan

Subscriber Paul Renner  /  Patient Ivy Renner  /  Claim 2025-T-90817

12/9/25   Lakewood Sleep Lab   95810 overnight study   1,875.00   denied   PDC 12

PDC 12 = No approval on file before the service.

You can have the Plan look at this again. There are 180 days to do so, counted from the statement date. Use the phone, (816) 555-0165, or the fax, (816) 555-0166.`,
  ],
  [
    'appealAddress',
    null,
    `EXPLANATION OF BENEFITS       Statement 1/9/26       Teamsters Local 41 Health Plan

Subscriber Paul Renner  /  Patient Ivy Renner  /  Claim 2025-T-90817

12/9/25   Lakewood Sleep Lab   95810 overnight study   1,875.00   denied   PDC 12

PDC 12 = No approval on file before the service.

You can have the Plan look at this again. There are 180 days to do so, counted from the statement date. Use the phone, (816) 555-0165, or the fax, (816) 555-0166.`,
  ],
  [
    'serviceDate',
    '2026-05-18',
    `NORIDIAN HEALTHCARE SOLUTIONS
Medicare Part B Remittance

Beneficiary  R TANAKA     MBI 1EG4-TE5-MK72     ICN 0226138004410
06/11/2026

LINE  SERVICE DT  PROC    BILLED  ALLOWED  PAID   CODES
01    05/18/2026  G0439   96.00   0.00     0.00   CO-119 N362

119 Benefit maximum for this time period or occurrence has been reached.

First level of appeal: a redetermination. Must be filed 120 days or less from receipt of this remittance, in writing, with Noridian JE Part B, Attn: Redeterminations, PO Box 6704, Fargo, ND 58108.`,
  ],
  [
    'amount',
    96,
    `NORIDIAN HEALTHCARE SOLUTIONS
Medicare Part B Remittance

Beneficiary  R TANAKA     MBI 1EG4-TE5-MK72     ICN 0226138004410
06/11/2026

LINE  SERVICE DT  PROC    BILLED  ALLOWED  PAID   CODES
01    05/18/2026  G0439   96.00   0.00     0.00   CO-119 N362

119 Benefit maximum for this time period or occurrence has been reached.

First level of appeal: a redetermination. Must be filed 120 days or less from receipt of this remittance, in writing, with Noridian JE Part B, Attn: Redeterminations, PO Box 6704, Fargo, ND 58108.`,
  ],
  [
    'appealWindow',
    { days: 120 },
    `NORIDIAN HEALTHCARE SOLUTIONS
Medicare Part B Remittance

Beneficiary  R TANAKA     MBI 1EG4-TE5-MK72     ICN 0226138004410
06/11/2026

LINE  SERVICE DT  PROC    BILLED  ALLOWED  PAID   CODES
01    05/18/2026  G0439   96.00   0.00     0.00   CO-119 N362

119 Benefit maximum for this time period or occurrence has been reached.

First level of appeal: a redetermination. Must be filed 120 days or less from receipt of this remittance, in writing, with Noridian JE Part B, Attn: Redeterminations, PO Box 6704, Fargo, ND 58108.`,
  ],
  [
    'appealAddress',
    'Noridian JE Part B, Attn: Redeterminations, PO Box 6704, Fargo, ND 58108',
    `NORIDIAN HEALTHCARE SOLUTIONS
Medicare Part B Remittance

Beneficiary  R TANAKA     MBI 1EG4-TE5-MK72     ICN 0226138004410
06/11/2026

LINE  SERVICE DT  PROC    BILLED  ALLOWED  PAID   CODES
01    05/18/2026  G0439   96.00   0.00     0.00   CO-119 N362

119 Benefit maximum for this time period or occurrence has been reached.

First level of appeal: a redetermination. Must be filed 120 days or less from receipt of this remittance, in writing, with Noridian JE Part B, Attn: Redeterminations, PO Box 6704, Fargo, ND 58108.`,
  ],
  [
    'serviceDate',
    '2026-07-22',
    `Hudson Dental
9 Water St, New York, NY 10004

August 20, 2026

Patient: Omar Bello
Dentist: Lina Park DDS
Tooth 30 / D3330 root canal / done 7/22/2026 / fee $1,150.00

The claim for this root canal is not payable. X-rays show the tooth was past saving.

A dentist or member may ask the Review Committee to go over the claim again. Do that no later than 30 days from now. Address the letter to Hudson Dental, Review Committee, 9 Water St, 3rd Floor, New York, NY 10004, or send it by fax: 212-555-0144.

Call 212-555-0100 about eligibility.`,
  ],
  [
    'appealWindow',
    { days: 30 },
    `Hudson Dental
9 Water St, New York, NY 10004

August 20, 2026

Patient: Omar Bello
Dentist: Lina Park DDS
Tooth 30 / D3330 root canal / done 7/22/2026 / fee $1,150.00

The claim for this root canal is not payable. X-rays show the tooth was past saving.

A dentist or member may ask the Review Committee to go over the claim again. Do that no later than 30 days from now. Address the letter to Hudson Dental, Review Committee, 9 Water St, 3rd Floor, New York, NY 10004, or send it by fax: 212-555-0144.

Call 212-555-0100 about eligibility.`,
  ],
  [
    'appealFax',
    '212-555-0144',
    `Hudson Dental
9 Water St, New York, NY 10004

August 20, 2026

Patient: Omar Bello
Dentist: Lina Park DDS
Tooth 30 / D3330 root canal / done 7/22/2026 / fee $1,150.00

The claim for this root canal is not payable. X-rays show the tooth was past saving.

A dentist or member may ask the Review Committee to go over the claim again. Do that no later than 30 days from now. Address the letter to Hudson Dental, Review Committee, 9 Water St, 3rd Floor, New York, NY 10004, or send it by fax: 212-555-0144.

Call 212-555-0100 about eligibility.`,
  ],
  [
    'appealPhone',
    null,
    `Hudson Dental
9 Water St, New York, NY 10004

August 20, 2026

Patient: Omar Bello
Dentist: Lina Park DDS
Tooth 30 / D3330 root canal / done 7/22/2026 / fee $1,150.00

The claim for this root canal is not payable. X-rays show the tooth was past saving.

A dentist or member may ask the Review Committee to go over the claim again. Do that no later than 30 days from now. Address the letter to Hudson Dental, Review Committee, 9 Water St, 3rd Floor, New York, NY 10004, or send it by fax: 212-555-0144.

Call 212-555-0100 about eligibility.`,
  ],
  [
    'appealAddress',
    'Hudson Dental, Review Committee, 9 Water St, 3rd Floor, New York, NY 10004',
    `Hudson Dental
9 Water St, New York, NY 10004

August 20, 2026

Patient: Omar Bello
Dentist: Lina Park DDS
Tooth 30 / D3330 root canal / done 7/22/2026 / fee $1,150.00

The claim for this root canal is not payable. X-rays show the tooth was past saving.

A dentist or member may ask the Review Committee to go over the claim again. Do that no later than 30 days from now. Address the letter to Hudson Dental, Review Committee, 9 Water St, 3rd Floor, New York, NY 10004, or send it by fax: 212-555-0144.

Call 212-555-0100 about eligibility.`,
  ],
  [
    'serviceDate',
    '2026-02-26',
    `Sierra Self-Insured Schools
Notice of claim decision: April 3, 2026

Employee: Hal Jensen (EE# 30022-8)
Hospital: Great Basin Regional
In: Feb. 26, 2026     Out: Mar. 1, 2026
Hospital's bill: $23,480.10
Our payment: none

Why: Two midnights of inpatient care were not needed. Observation would have done.

The last day for your appeal to arrive is September 30, 2026. Where: Claims Appeals, Sierra Self-Insured Schools, 44 Ranch Rd, Elko, NV 89801.`,
  ],
  [
    'amount',
    23480.1,
    `Sierra Self-Insured Schools
Notice of claim decision: April 3, 2026

Employee: Hal Jensen (EE# 30022-8)
Hospital: Great Basin Regional
In: Feb. 26, 2026     Out: Mar. 1, 2026
Hospital's bill: $23,480.10
Our payment: none

Why: Two midnights of inpatient care were not needed. Observation would have done.

The last day for your appeal to arrive is September 30, 2026. Where: Claims Appeals, Sierra Self-Insured Schools, 44 Ranch Rd, Elko, NV 89801.`,
  ],
  [
    'appealWindow',
    { date: '2026-09-30' },
    `Sierra Self-Insured Schools
Notice of claim decision: April 3, 2026

Employee: Hal Jensen (EE# 30022-8)
Hospital: Great Basin Regional
In: Feb. 26, 2026     Out: Mar. 1, 2026
Hospital's bill: $23,480.10
Our payment: none

Why: Two midnights of inpatient care were not needed. Observation would have done.

The last day for your appeal to arrive is September 30, 2026. Where: Claims Appeals, Sierra Self-Insured Schools, 44 Ranch Rd, Elko, NV 89801.`,
  ],
  [
    'appealFax',
    null,
    `Sierra Self-Insured Schools
Notice of claim decision: April 3, 2026

Employee: Hal Jensen (EE# 30022-8)
Hospital: Great Basin Regional
In: Feb. 26, 2026     Out: Mar. 1, 2026
Hospital's bill: $23,480.10
Our payment: none

Why: Two midnights of inpatient care were not needed. Observation would have done.

The last day for your appeal to arrive is September 30, 2026. Where: Claims Appeals, Sierra Self-Insured Schools, 44 Ranch Rd, Elko, NV 89801.`,
  ],
  [
    'appealAddress',
    'Claims Appeals, Sierra Self-Insured Schools, 44 Ranch Rd, Elko, NV 89801',
    `Sierra Self-Insured Schools
Notice of claim decision: April 3, 2026

Employee: Hal Jensen (EE# 30022-8)
Hospital: Great Basin Regional
In: Feb. 26, 2026     Out: Mar. 1, 2026
Hospital's bill: $23,480.10
Our payment: none

Why: Two midnights of inpatient care were not needed. Observation would have done.

The last day for your appeal to arrive is September 30, 2026. Where: Claims Appeals, Sierra Self-Insured Schools, 44 Ranch Rd, Elko, NV 89801.`,
  ],
  [
    'serviceDate',
    '2026-01-15',
    `Sunrise Medicaid   Provider EOP   02/10/2026

Mbr Celia Ruiz 7700123 | Clm 26A-00917 | Svc 01/15/2026-01/15/2026 | 97153 x 32 | Chg 640.00 | Pd 0.00 | EX 4B

4B: UNITS BILLED EXCEED UNITS AUTHORIZED

Appeals - provider: 90 calendar days from this EOP. Mail to Sunrise Medicaid, Provider Appeals, PO Box 31, Tampa, FL 33601 or FAX to 1-833-555-0171. Claims mail: PO Box 30, Tampa, FL 33601. Provider line: 1-833-555-0170.`,
  ],
  [
    'amount',
    640,
    `Sunrise Medicaid   Provider EOP   02/10/2026

Mbr Celia Ruiz 7700123 | Clm 26A-00917 | Svc 01/15/2026-01/15/2026 | 97153 x 32 | Chg 640.00 | Pd 0.00 | EX 4B

4B: UNITS BILLED EXCEED UNITS AUTHORIZED

Appeals - provider: 90 calendar days from this EOP. Mail to Sunrise Medicaid, Provider Appeals, PO Box 31, Tampa, FL 33601 or FAX to 1-833-555-0171. Claims mail: PO Box 30, Tampa, FL 33601. Provider line: 1-833-555-0170.`,
  ],
  [
    'appealWindow',
    { days: 90 },
    `Sunrise Medicaid   Provider EOP   02/10/2026

Mbr Celia Ruiz 7700123 | Clm 26A-00917 | Svc 01/15/2026-01/15/2026 | 97153 x 32 | Chg 640.00 | Pd 0.00 | EX 4B

4B: UNITS BILLED EXCEED UNITS AUTHORIZED

Appeals - provider: 90 calendar days from this EOP. Mail to Sunrise Medicaid, Provider Appeals, PO Box 31, Tampa, FL 33601 or FAX to 1-833-555-0171. Claims mail: PO Box 30, Tampa, FL 33601. Provider line: 1-833-555-0170.`,
  ],
  [
    'appealFax',
    '1-833-555-0171',
    `Sunrise Medicaid   Provider EOP   02/10/2026

Mbr Celia Ruiz 7700123 | Clm 26A-00917 | Svc 01/15/2026-01/15/2026 | 97153 x 32 | Chg 640.00 | Pd 0.00 | EX 4B

4B: UNITS BILLED EXCEED UNITS AUTHORIZED

Appeals - provider: 90 calendar days from this EOP. Mail to Sunrise Medicaid, Provider Appeals, PO Box 31, Tampa, FL 33601 or FAX to 1-833-555-0171. Claims mail: PO Box 30, Tampa, FL 33601. Provider line: 1-833-555-0170.`,
  ],
  [
    'appealAddress',
    'Sunrise Medicaid, Provider Appeals, PO Box 31, Tampa, FL 33601',
    `Sunrise Medicaid   Provider EOP   02/10/2026

Mbr Celia Ruiz 7700123 | Clm 26A-00917 | Svc 01/15/2026-01/15/2026 | 97153 x 32 | Chg 640.00 | Pd 0.00 | EX 4B

4B: UNITS BILLED EXCEED UNITS AUTHORIZED

Appeals - provider: 90 calendar days from this EOP. Mail to Sunrise Medicaid, Provider Appeals, PO Box 31, Tampa, FL 33601 or FAX to 1-833-555-0171. Claims mail: PO Box 30, Tampa, FL 33601. Provider line: 1-833-555-0170.`,
  ],
  [
    'serviceDate',
    '2026-06-01',
    `Cascadia Advantage (HMO)
May 27, 2026

Dear Mr. Osborne,

We have been paying for your skilled nursing days at Fir Grove. From June 1, 2026 on, we will no longer cover them, because you can now get therapy at home.

If you want us to look at this again, call 1-800-555-0128 within 10 days of this letter.`,
  ],
  [
    'appealWindow',
    { days: 10 },
    `Cascadia Advantage (HMO)
May 27, 2026

Dear Mr. Osborne,

We have been paying for your skilled nursing days at Fir Grove. From June 1, 2026 on, we will no longer cover them, because you can now get therapy at home.

If you want us to look at this again, call 1-800-555-0128 within 10 days of this letter.`,
  ],
  [
    'appealPhone',
    '1-800-555-0128',
    `Cascadia Advantage (HMO)
May 27, 2026

Dear Mr. Osborne,

We have been paying for your skilled nursing days at Fir Grove. From June 1, 2026 on, we will no longer cover them, because you can now get therapy at home.

If you want us to look at this again, call 1-800-555-0128 within 10 days of this letter.`,
  ],
  [
    'serviceDate',
    '2026-04-08',
    `Heartland Postal Plan (FEHB)

Dear Ms. Quinn:

On 4/8/2026 you had acupuncture at Omaha Wellness Arts. The bill was $312.00. The brochure covers 12 visits a year and this was the 15th, so we paid nothing.

To have us reconsider, write within six months of the date of this letter. Our address for this is Heartland Postal Plan, Disputed Claims, PO Box 550, Omaha, NE 68101. If we say no again, OPM is next.

May 2, 2026`,
  ],
  [
    'amount',
    312,
    `Heartland Postal Plan (FEHB)

Dear Ms. Quinn:

On 4/8/2026 you had acupuncture at Omaha Wellness Arts. The bill was $312.00. The brochure covers 12 visits a year and this was the 15th, so we paid nothing.

To have us reconsider, write within six months of the date of this letter. Our address for this is Heartland Postal Plan, Disputed Claims, PO Box 550, Omaha, NE 68101. If we say no again, OPM is next.

May 2, 2026`,
  ],
  [
    'appealWindow',
    { months: 6 },
    `Heartland Postal Plan (FEHB)

Dear Ms. Quinn:

On 4/8/2026 you had acupuncture at Omaha Wellness Arts. The bill was $312.00. The brochure covers 12 visits a year and this was the 15th, so we paid nothing.

To have us reconsider, write within six months of the date of this letter. Our address for this is Heartland Postal Plan, Disputed Claims, PO Box 550, Omaha, NE 68101. If we say no again, OPM is next.

May 2, 2026`,
  ],
  [
    'appealAddress',
    'Heartland Postal Plan, Disputed Claims, PO Box 550, Omaha, NE 68101',
    `Heartland Postal Plan (FEHB)

Dear Ms. Quinn:

On 4/8/2026 you had acupuncture at Omaha Wellness Arts. The bill was $312.00. The brochure covers 12 visits a year and this was the 15th, so we paid nothing.

To have us reconsider, write within six months of the date of this letter. Our address for this is Heartland Postal Plan, Disputed Claims, PO Box 550, Omaha, NE 68101. If we say no again, OPM is next.

May 2, 2026`,
  ],
  [
    'serviceDate',
    null,
    `RxAdvance Part D
Date: March 9, 2026        Member: Lou Fenn, R7720041

We said no to Ozempic 1 mg. Plan rules cover it only for diabetes.

Your prescriber asked on March 6, 2026. He wrote that you started it on January 5, 2026 with samples.

Appeal: 65 days from the date above
  phone   1-866-555-0119
  fax     1-866-555-0120`,
  ],
  [
    'appealWindow',
    { days: 65 },
    `RxAdvance Part D
Date: March 9, 2026        Member: Lou Fenn, R7720041

We said no to Ozempic 1 mg. Plan rules cover it only for diabetes.

Your prescriber asked on March 6, 2026. He wrote that you started it on January 5, 2026 with samples.

Appeal: 65 days from the date above
  phone   1-866-555-0119
  fax     1-866-555-0120`,
  ],
  [
    'appealFax',
    '1-866-555-0120',
    `RxAdvance Part D
Date: March 9, 2026        Member: Lou Fenn, R7720041

We said no to Ozempic 1 mg. Plan rules cover it only for diabetes.

Your prescriber asked on March 6, 2026. He wrote that you started it on January 5, 2026 with samples.

Appeal: 65 days from the date above
  phone   1-866-555-0119
  fax     1-866-555-0120`,
  ],
  [
    'appealPhone',
    '1-866-555-0119',
    `RxAdvance Part D
Date: March 9, 2026        Member: Lou Fenn, R7720041

We said no to Ozempic 1 mg. Plan rules cover it only for diabetes.

Your prescriber asked on March 6, 2026. He wrote that you started it on January 5, 2026 with samples.

Appeal: 65 days from the date above
  phone   1-866-555-0119
  fax     1-866-555-0120`,
  ],
  [
    'serviceDate',
    '2026-09-02',
    `Hello Marcus,

Your claim is done and we weren't able to pay it.

What: Massage therapy, 60 minutes (97124)
Who: Still Waters Bodywork
When: September 2, 2026
How much: $155.00
Reason: Massage isn't a covered benefit on your plan.

You can upload an appeal in the app for 180 days after September 20, 2026.`,
  ],
  [
    'amount',
    155,
    `Hello Marcus,

Your claim is done and we weren't able to pay it.

What: Massage therapy, 60 minutes (97124)
Who: Still Waters Bodywork
When: September 2, 2026
How much: $155.00
Reason: Massage isn't a covered benefit on your plan.

You can upload an appeal in the app for 180 days after September 20, 2026.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Hello Marcus,

Your claim is done and we weren't able to pay it.

What: Massage therapy, 60 minutes (97124)
Who: Still Waters Bodywork
When: September 2, 2026
How much: $155.00
Reason: Massage isn't a covered benefit on your plan.

You can upload an appeal in the app for 180 days after September 20, 2026.`,
  ],
  [
    'appealAddress',
    null,
    `Hello Marcus,

Your claim is done and we weren't able to pay it.

What: Massage therapy, 60 minutes (97124)
Who: Still Waters Bodywork
When: September 2, 2026
How much: $155.00
Reason: Massage isn't a covered benefit on your plan.

You can upload an appeal in the app for 180 days after September 20, 2026.`,
  ],
  [
    'appealPhone',
    null,
    `Hello Marcus,

Your claim is done and we weren't able to pay it.

What: Massage therapy, 60 minutes (97124)
Who: Still Waters Bodywork
When: September 2, 2026
How much: $155.00
Reason: Massage isn't a covered benefit on your plan.

You can upload an appeal in the app for 180 days after September 20, 2026.`,
  ],
  [
    'serviceDate',
    '2026-10-06',
    `Keystone Plan
September 14, 2026

Request: cardiac MRI (75561)
Asked by: Dr. Selma Oduya
To be done: October 6, 2026, Harrisburg Heart Imaging
Answer: No

Why: An echocardiogram of August 2, 2026 answered the question.

If you disagree, you and your doctor each have 180 days. Send what you have to the Attention line below.
Keystone Plan, Attention Appeals Unit, PO Box 4100, Harrisburg, PA 17101
Fax line 717-555-0133`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Keystone Plan
September 14, 2026

Request: cardiac MRI (75561)
Asked by: Dr. Selma Oduya
To be done: October 6, 2026, Harrisburg Heart Imaging
Answer: No

Why: An echocardiogram of August 2, 2026 answered the question.

If you disagree, you and your doctor each have 180 days. Send what you have to the Attention line below.
Keystone Plan, Attention Appeals Unit, PO Box 4100, Harrisburg, PA 17101
Fax line 717-555-0133`,
  ],
  [
    'appealAddress',
    'Keystone Plan, Attention Appeals Unit, PO Box 4100, Harrisburg, PA 17101',
    `Keystone Plan
September 14, 2026

Request: cardiac MRI (75561)
Asked by: Dr. Selma Oduya
To be done: October 6, 2026, Harrisburg Heart Imaging
Answer: No

Why: An echocardiogram of August 2, 2026 answered the question.

If you disagree, you and your doctor each have 180 days. Send what you have to the Attention line below.
Keystone Plan, Attention Appeals Unit, PO Box 4100, Harrisburg, PA 17101
Fax line 717-555-0133`,
  ],
  [
    'appealFax',
    '717-555-0133',
    `Keystone Plan
September 14, 2026

Request: cardiac MRI (75561)
Asked by: Dr. Selma Oduya
To be done: October 6, 2026, Harrisburg Heart Imaging
Answer: No

Why: An echocardiogram of August 2, 2026 answered the question.

If you disagree, you and your doctor each have 180 days. Send what you have to the Attention line below.
Keystone Plan, Attention Appeals Unit, PO Box 4100, Harrisburg, PA 17101
Fax line 717-555-0133`,
  ],
  [
    'amount',
    74.2,
    `Pharmacy claim notice
Member: Ada Bright   Rx 4410882   Filled 8/30/26 at Rowan Drug
Drug: lidocaine 5% patch, 30
Pharmacy price $74.20   Plan pays $0.00   You pay $74.20
Rejected: product not on formulary (70)`,
  ],
  [
    'serviceDate',
    '2026-08-30',
    `Pharmacy claim notice
Member: Ada Bright   Rx 4410882   Filled 8/30/26 at Rowan Drug
Drug: lidocaine 5% patch, 30
Pharmacy price $74.20   Plan pays $0.00   You pay $74.20
Rejected: product not on formulary (70)`,
  ],
  [
    'amount',
    1210,
    `March 30, 2026

Dear Mr. Cole,

Of the $3,410.00 billed for February 11, 2026 by Metro Radiology, we allowed $2,200.00 for the MRI. The remaining $1,210.00, for contrast, was denied as part of the MRI's price.

You may appeal in 180 days.`,
  ],
  [
    'serviceDate',
    '2026-02-11',
    `March 30, 2026

Dear Mr. Cole,

Of the $3,410.00 billed for February 11, 2026 by Metro Radiology, we allowed $2,200.00 for the MRI. The remaining $1,210.00, for contrast, was denied as part of the MRI's price.

You may appeal in 180 days.`,
  ],
];

describe('whole letters in layouts of their own', () => {
  it.each(LETTERS)('%s %j', (name, value, text) => {
    expect(statedIn(text, name)).toEqual(value);
  });
});
