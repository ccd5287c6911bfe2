import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

/** Short letters with what they state of day, sum and appeal; null where they state none. */
const LETTERS: [FactName, unknown, string][] = [
  [
    'serviceDate',
    '2026-04-21',
    `Buckeye Mutual Insurance                              5/12/2026
1 Capitol Sq, Columbus, OH 43215

Insured  Hana Sato   |  Cert 7710-22   |  Our file 26-5581

Ms. Sato,

The ambulance that brought your husband Ken to Riverside on the evening of April 21, 2026 billed $1,290.00. Nothing will be paid on it. A taxi would have been safe.

Our Second Look Desk will reconsider if you ask it to. Ask before 180 days have gone by since you got this letter. Buckeye Mutual, Second Look Desk, 1 Capitol Sq, Columbus, OH 43215, or fax the desk at 614-555-0139.

Claims questions go to 614-555-0100.`,
  ],
  [
    'amount',
    1290,
    `Buckeye Mutual Insurance                              5/12/2026
1 Capitol Sq, Columbus, OH 43215

Insured  Hana Sato   |  Cert 7710-22   |  Our file 26-5581

Ms. Sato,

The ambulance that brought your husband Ken to Riverside on the evening of April 21, 2026 billed $1,290.00. Nothing will be paid on it. A taxi would have been safe.

Our Second Look Desk will reconsider if you ask it to. Ask before 180 days have gone by since you got this letter. Buckeye Mutual, Second Look Desk, 1 Capitol Sq, Columbus, OH 43215, or fax the desk at 614-555-0139.

Claims questions go to 614-555-0100.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Buckeye Mutual Insurance                              5/12/2026
1 Capitol Sq, Columbus, OH 43215

Insured  Hana Sato   |  Cert 7710-22   |  Our file 26-5581

Ms. Sato,

The ambulance that brought your husband Ken to Riverside on the evening of April 21, 2026 billed $1,290.00. Nothing will be paid on it. A taxi would have been safe.

Our Second Look Desk will reconsider if you ask it to. Ask before 180 days have gone by since you got this letter. Buckeye Mutual, Second Look Desk, 1 Capitol Sq, Columbus, OH 43215, or fax the desk at 614-555-0139.

Claims questions go to 614-555-0100.`,
  ],
  [
    'appealFax',
    '614-555-0139',
    `Buckeye Mutual Insurance                              5/12/2026
1 Capitol Sq, Columbus, OH 43215

Insured  Hana Sato   |  Cert 7710-22   |  Our file 26-5581

Ms. Sato,

The ambulance that brought your husband Ken to Riverside on the evening of April 21, 2026 billed $1,290.00. Nothing will be paid on it. A taxi would have been safe.

Our Second Look Desk will reconsider if you ask it to. Ask before 180 days have gone by since you got this letter. Buckeye Mutual, Second Look Desk, 1 Capitol Sq, Columbus, OH 43215, or fax the desk at 614-555-0139.

Claims questions go to 614-555-0100.`,
  ],
  [
    'appealPhone',
    null,
    `Buckeye Mutual Insurance                              5/12/2026
1 Capitol Sq, Columbus, OH 43215

Insured  Hana Sato   |  Cert 7710-22   |  Our file 26-5581

Ms. Sato,

The ambulance that brought your husband Ken to Riverside on the evening of April 21, 2026 billed $1,290.00. Nothing will be paid on it. A taxi would have been safe.

Our Second Look Desk will reconsider if you ask it to. Ask before 180 days have gone by since you got this letter. Buckeye Mutual, Second Look Desk, 1 Capitol Sq, Columbus, OH 43215, or fax the desk at 614-555-0139.

Claims questions go to 614-555-0100.`,
  ],
  [
    'appealAddress',
    'Buckeye Mutual, Second Look Desk, 1 Capitol Sq, Columbus, OH 43215',
    `Buckeye Mutual Insurance                              5/12/2026
1 Capitol Sq, Columbus, OH 43215

Insured  Hana Sato   |  Cert 7710-22   |  Our file 26-5581

Ms. Sato,

The ambulance that brought your husband Ken to Riverside on the evening of April 21, 2026 billed $1,290.00. Nothing will be paid on it. A taxi would have been safe.

Our Second Look Desk will reconsider if you ask it to. Ask before 180 days have gone by since you got this letter. Buckeye Mutual, Second Look Desk, 1 Capitol Sq, Columbus, OH 43215, or fax the desk at 614-555-0139.

Claims questions go to 614-555-0100.`,
  ],
  [
    'serviceDate',
    '2026-07-13',
    `NOTICE OF ADVERSE BENEFIT DETERMINATION

Date of notice            June 30, 2026
Member                    Rico Flores
AHCCCS ID                 A8812 0091
What you asked for        Speech therapy, 24 visits, 07/13/2026 to 10/13/2026
From                      Little Voices Clinic
Decision                  12 visits approved. 12 visits denied.

Reason. Twelve visits meet the need that the evaluation of June 10, 2026 describes.

You may appeal
By                        60 calendar days from the date of this notice
Phone                     602-555-0146
Fax                       602-555-0147
Mail                      Desert Sky Health Plan
                          Attn: Member Appeals
                          PO Box 91
                          Phoenix, AZ 85001

To keep services you get now, appeal by July 10, 2026.
State fair hearing: after our appeal answer, within 90 days. AHCCCS, 801 E Jefferson, Phoenix, AZ 85034. Fax 602-555-0199.`,
  ],
  [
    'amount',
    null,
    `NOTICE OF ADVERSE BENEFIT DETERMINATION

Date of notice            June 30, 2026
Member                    Rico Flores
AHCCCS ID                 A8812 0091
What you asked for        Speech therapy, 24 visits, 07/13/2026 to 10/13/2026
From                      Little Voices Clinic
Decision                  12 visits approved. 12 visits denied.

Reason. Twelve visits meet the need that the evaluation of June 10, 2026 describes.

You may appeal
By                        60 calendar days from the date of this notice
Phone                     602-555-0146
Fax                       602-555-0147
Mail                      Desert Sky Health Plan
                          Attn: Member Appeals
                          PO Box 91
                          Phoenix, AZ 85001

To keep services you get now, appeal by July 10, 2026.
State fair hearing: after our appeal answer, within 90 days. AHCCCS, 801 E Jefferson, Phoenix, AZ 85034. Fax 602-555-0199.`,
  ],
  [
    'appealWindow',
    { days: 60 },
    `NOTICE OF ADVERSE BENEFIT DETERMINATION

Date of notice            June 30, 2026
Member                    Rico Flores
AHCCCS ID                 A8812 0091
What you asked for        Speech therapy, 24 visits, 07/13/2026 to 10/13/2026
From                      Little Voices Clinic
Decision                  12 visits approved. 12 visits denied.

Reason. Twelve visits meet the need that the evaluation of June 10, 2026 describes.

You may appeal
By                        60 calendar days from the date of this notice
Phone                     602-555-0146
Fax                       602-555-0147
Mail                      Desert Sky Health Plan
                          Attn: Member Appeals
                          PO Box 91
                          Phoenix, AZ 85001

To keep services you get now, appeal by July 10, 2026.
State fair hearing: after our appeal answer, within 90 days. AHCCCS, 801 E Jefferson, Phoenix, AZ 85034. Fax 602-555-0199.`,
  ],
  [
    'appealFax',
    '602-555-0147',
    `NOTICE OF ADVERSE BENEFIT DETERMINATION

Date of notice            June 30, 2026
Member                    Rico Flores
AHCCCS ID                 A8812 0091
What you asked for        Speech therapy, 24 visits, 07/13/2026 to 10/13/2026
From                      Little Voices Clinic
Decision                  12 visits approved. 12 visits denied.

Reason. Twelve visits meet the need that the evaluation of June 10, 2026 describes.

You may appeal
By                        60 calendar days from the date of this notice
Phone                     602-555-0146
Fax                       602-555-0147
Mail                      Desert Sky Health Plan
                          Attn: Member Appeals
                          PO Box 91
                          Phoenix, AZ 85001

To keep services you get now, appeal by July 10, 2026.
State fair hearing: after our appeal answer, within 90 days. AHCCCS, 801 E Jefferson, Phoenix, AZ 85034. Fax 602-555-0199.`,
  ],
  [
    'appealPhone',
    '602-555-0146',
    `NOTICE OF ADVERSE BENEFIT DETERMINATION

Date of notice            June 30, 2026
Member                    Rico Flores
AHCCCS ID                 A8812 0091
What you asked for        Speech therapy, 24 visits, 07/13/2026 to 10/13/2026
From                      Little Voices Clinic
Decision                  12 visits approved. 12 visits denied.

Reason. Twelve visits meet the need that the evaluation of June 10, 2026 describes.

You may appeal
By                        60 calendar days from the date of this notice
Phone                     602-555-0146
Fax                       602-555-0147
Mail                      Desert Sky Health Plan
                          Attn: Member Appeals
                          PO Box 91
                          Phoenix, AZ 85001

To keep services you get now, appeal by July 10, 2026.
State fair hearing: after our appeal answer, within 90 days. AHCCCS, 801 E Jefferson, Phoenix, AZ 85034. Fax 602-555-0199.`,
  ],
  [
    'appealAddress',
    'Desert Sky Health Plan, Attn: Member Appeals, PO Box 91, Phoenix, AZ 85001',
    `NOTICE OF ADVERSE BENEFIT DETERMINATION

Date of notice            June 30, 2026
Member                    Rico Flores
AHCCCS ID                 A8812 0091
What you asked for        Speech therapy, 24 visits, 07/13/2026 to 10/13/2026
From                      Little Voices Clinic
Decision                  12 visits approved. 12 visits denied.

Reason. Twelve visits meet the need that the evaluation of June 10, 2026 describes.

You may appeal
By                        60 calendar days from the date of this notice
Phone                     602-555-0146
Fax                       602-555-0147
Mail                      Desert Sky Health Plan
                          Attn: Member Appeals
                          PO Box 91
                          Phoenix, AZ 85001

To keep services you get now, appeal by July 10, 2026.
State fair hearing: after our appeal answer, within 90 days. AHCCCS, 801 E Jefferson, Phoenix, AZ 85034. Fax 602-555-0199.`,
  ],
  [
    'serviceDate',
    '2026-01-08',
    `PAYMENT ADVICE                                         RUN 02/20/26
PAYEE  LAKE ERIE PEDIATRICS INC
PT  NGUYEN LINH    ID 1029 4471 03    CLM 26021-88-0071
FROM      THRU      CPT     CHARGE    ALLOW    PAID    RSN
01/08/26  01/08/26  99392   204.16    0.00     0.00    29
TOTALS                      204.16    0.00     0.00

29  TIME LIMIT FOR FILING HAS EXPIRED

DISPUTE: SUBMIT WITHIN 12 MONTHS OF THIS ADVICE TO MOLINA PROVIDER DISPUTES, PO BOX 349020, COLUMBUS, OH 43234`,
  ],
  [
    'amount',
    204.16,
    `PAYMENT ADVICE                                         RUN 02/20/26
PAYEE  LAKE ERIE PEDIATRICS INC
PT  NGUYEN LINH    ID 1029 4471 03    CLM 26021-88-0071
FROM      THRU      CPT     CHARGE    ALLOW    PAID    RSN
01/08/26  01/08/26  99392   204.16    0.00     0.00    29
TOTALS                      204.16    0.00     0.00

29  TIME LIMIT FOR FILING HAS EXPIRED

DISPUTE: SUBMIT WITHIN 12 MONTHS OF THIS ADVICE TO MOLINA PROVIDER DISPUTES, PO BOX 349020, COLUMBUS, OH 43234`,
  ],
  [
    'appealWindow',
    { months: 12 },
    `PAYMENT ADVICE                                         RUN 02/20/26
PAYEE  LAKE ERIE PEDIATRICS INC
PT  NGUYEN LINH    ID 1029 4471 03    CLM 26021-88-0071
FROM      THRU      CPT     CHARGE    ALLOW    PAID    RSN
01/08/26  01/08/26  99392   204.16    0.00     0.00    29
TOTALS                      204.16    0.00     0.00

29  TIME LIMIT FOR FILING HAS EXPIRED

DISPUTE: SUBMIT WITHIN 12 MONTHS OF THIS ADVICE TO MOLINA PROVIDER DISPUTES, PO BOX 349020, COLUMBUS, OH 43234`,
  ],
  [
    'appealFax',
    null,
    `PAYMENT ADVICE                                         RUN 02/20/26
PAYEE  LAKE ERIE PEDIATRICS INC
PT  NGUYEN LINH    ID 1029 4471 03    CLM 26021-88-0071
FROM      THRU      CPT     CHARGE    ALLOW    PAID    RSN
01/08/26  01/08/26  99392   204.16    0.00     0.00    29
TOTALS                      204.16    0.00     0.00

29  TIME LIMIT FOR FILING HAS EXPIRED

DISPUTE: SUBMIT WITHIN 12 MONTHS OF THIS ADVICE TO MOLINA PROVIDER DISPUTES, PO BOX 349020, COLUMBUS, OH 43234`,
  ],
  [
    'appealAddress',
    'MOLINA PROVIDER DISPUTES, PO BOX 349020, COLUMBUS, OH 43234',
    `PAYMENT ADVICE                                         RUN 02/20/26
PAYEE  LAKE ERIE PEDIATRICS INC
PT  NGUYEN LINH    ID 1029 4471 03    CLM 26021-88-0071
FROM      THRU      CPT     CHARGE    ALLOW    PAID    RSN
01/08/26  01/08/26  99392   204.16    0.00     0.00    29
TOTALS                      204.16    0.00     0.00

29  TIME LIMIT FOR FILING HAS EXPIRED

DISPUTE: SUBMIT WITHIN 12 MONTHS OF THIS ADVICE TO MOLINA PROVIDER DISPUTES, PO BOX 349020, COLUMBUS, OH 43234`,
  ],
  [
    'serviceDate',
    null,
    `Lumen Rx for Orchard Schools Health Plan
Sent 8/4/2026

Jo Park / ID 88211-0

We can't cover Wegovy 2.4 mg. Orchard Schools left weight loss drugs out of its plan.

You filled it last on 6/30/2026 and paid $1,349.00 yourself.

You get one appeal. It goes to the plan (Orchard Schools decides, not Lumen Rx), in care of Appeals, Lumen Rx, PO Box 17, Tempe, AZ 85280, fax 480-555-0122, no later than the 180th day after this notice.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Lumen Rx for Orchard Schools Health Plan
Sent 8/4/2026

Jo Park / ID 88211-0

We can't cover Wegovy 2.4 mg. Orchard Schools left weight loss drugs out of its plan.

You filled it last on 6/30/2026 and paid $1,349.00 yourself.

You get one appeal. It goes to the plan (Orchard Schools decides, not Lumen Rx), in care of Appeals, Lumen Rx, PO Box 17, Tempe, AZ 85280, fax 480-555-0122, no later than the 180th day after this notice.`,
  ],
  [
    'appealAddress',
    'Appeals, Lumen Rx, PO Box 17, Tempe, AZ 85280',
    `Lumen Rx for Orchard Schools Health Plan
Sent 8/4/2026

Jo Park / ID 88211-0

We can't cover Wegovy 2.4 mg. Orchard Schools left weight loss drugs out of its plan.

You filled it last on 6/30/2026 and paid $1,349.00 yourself.

You get one appeal. It goes to the plan (Orchard Schools decides, not Lumen Rx), in care of Appeals, Lumen Rx, PO Box 17, Tempe, AZ 85280, fax 480-555-0122, no later than the 180th day after this notice.`,
  ],
  [
    'appealPhone',
    null,
    `Lumen Rx for Orchard Schools Health Plan
Sent 8/4/2026

Jo Park / ID 88211-0

We can't cover Wegovy 2.4 mg. Orchard Schools left weight loss drugs out of its plan.

You filled it last on 6/30/2026 and paid $1,349.00 yourself.

You get one appeal. It goes to the plan (Orchard Schools decides, not Lumen Rx), in care of Appeals, Lumen Rx, PO Box 17, Tempe, AZ 85280, fax 480-555-0122, no later than the 180th day after this notice.`,
  ],
  [
    'appealFax',
    '480-555-0122',
    `Lumen Rx for Orchard Schools Health Plan
Sent 8/4/2026

Jo Park / ID 88211-0

We can't cover Wegovy 2.4 mg. Orchard Schools left weight loss drugs out of its plan.

You filled it last on 6/30/2026 and paid $1,349.00 yourself.

You get one appeal. It goes to the plan (Orchard Schools decides, not Lumen Rx), in care of Appeals, Lumen Rx, PO Box 17, Tempe, AZ 85280, fax 480-555-0122, no later than the 180th day after this notice.`,
  ],
  [
    'serviceDate',
    '2026-03-30',
    `UnitedHealthcare
Explanation of Benefits for Maria Santos

Claim 77190021   Services on 3/30/2026   North Shore Surgical Center

Amount billed                        $5,210.00
Plan discount                            $0.00
Your plan paid                           $0.00
What you may owe                     $5,210.00
Note D7: We asked the surgery center for its operative report on April 20 and again on May 11. It has not come.

How to appeal this claim: send us a letter in 180 days. UHC Appeals, P.O. Box 30432, Salt Lake City, UT 84130
Help with this page: 866-555-0199`,
  ],
  [
    'amount',
    5210,
    `UnitedHealthcare
Explanation of Benefits for Maria Santos

Claim 77190021   Services on 3/30/2026   North Shore Surgical Center

Amount billed                        $5,210.00
Plan discount                            $0.00
Your plan paid                           $0.00
What you may owe                     $5,210.00
Note D7: We asked the surgery center for its operative report on April 20 and again on May 11. It has not come.

How to appeal this claim: send us a letter in 180 days. UHC Appeals, P.O. Box 30432, Salt Lake City, UT 84130
Help with this page: 866-555-0199`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `UnitedHealthcare
Explanation of Benefits for Maria Santos

Claim 77190021   Services on 3/30/2026   North Shore Surgical Center

Amount billed                        $5,210.00
Plan discount                            $0.00
Your plan paid                           $0.00
What you may owe                     $5,210.00
Note D7: We asked the surgery center for its operative report on April 20 and again on May 11. It has not come.

How to appeal this claim: send us a letter in 180 days. UHC Appeals, P.O. Box 30432, Salt Lake City, UT 84130
Help with this page: 866-555-0199`,
  ],
  [
    'appealPhone',
    null,
    `UnitedHealthcare
Explanation of Benefits for Maria Santos

Claim 77190021   Services on 3/30/2026   North Shore Surgical Center

Amount billed                        $5,210.00
Plan discount                            $0.00
Your plan paid                           $0.00
What you may owe                     $5,210.00
Note D7: We asked the surgery center for its operative report on April 20 and again on May 11. It has not come.

How to appeal this claim: send us a letter in 180 days. UHC Appeals, P.O. Box 30432, Salt Lake City, UT 84130
Help with this page: 866-555-0199`,
  ],
  [
    'appealAddress',
    'UHC Appeals, P.O. Box 30432, Salt Lake City, UT 84130',
    `UnitedHealthcare
Explanation of Benefits for Maria Santos

Claim 77190021   Services on 3/30/2026   North Shore Surgical Center

Amount billed                        $5,210.00
Plan discount                            $0.00
Your plan paid                           $0.00
What you may owe                     $5,210.00
Note D7: We asked the surgery center for its operative report on April 20 and again on May 11. It has not come.

How to appeal this claim: send us a letter in 180 days. UHC Appeals, P.O. Box 30432, Salt Lake City, UT 84130
Help with this page: 866-555-0199`,
  ],
  [
    'serviceDate',
    '2026-05-04',
    `State Employees Dental
4/10/2026
To Mr. Ade Cole about his son Tunde

Pre-treatment estimate: denied. Braces (D8080), first visit set for May 4, 2026 with Dr. Yi.
The plan pays for braces only up to age 19; Tunde is 20.

Think we misread the birth date? Call 1-877-555-0166 and tell us you are appealing. You have thirty days.`,
  ],
  [
    'amount',
    null,
    `State Employees Dental
4/10/2026
To Mr. Ade Cole about his son Tunde

Pre-treatment estimate: denied. Braces (D8080), first visit set for May 4, 2026 with Dr. Yi.
The plan pays for braces only up to age 19; Tunde is 20.

Think we misread the birth date? Call 1-877-555-0166 and tell us you are appealing. You have thirty days.`,
  ],
  [
    'appealWindow',
    { days: 30 },
    `State Employees Dental
4/10/2026
To Mr. Ade Cole about his son Tunde

Pre-treatment estimate: denied. Braces (D8080), first visit set for May 4, 2026 with Dr. Yi.
The plan pays for braces only up to age 19; Tunde is 20.

Think we misread the birth date? Call 1-877-555-0166 and tell us you are appealing. You have thirty days.`,
  ],
  [
    'appealPhone',
    '1-877-555-0166',
    `State Employees Dental
4/10/2026
To Mr. Ade Cole about his son Tunde

Pre-treatment estimate: denied. Braces (D8080), first visit set for May 4, 2026 with Dr. Yi.
The plan pays for braces only up to age 19; Tunde is 20.

Think we misread the birth date? Call 1-877-555-0166 and tell us you are appealing. You have thirty days.`,
  ],
  [
    'appealFax',
    null,
    `State Employees Dental
4/10/2026
To Mr. Ade Cole about his son Tunde

Pre-treatment estimate: denied. Braces (D8080), first visit set for May 4, 2026 with Dr. Yi.
The plan pays for braces only up to age 19; Tunde is 20.

Think we misread the birth date? Call 1-877-555-0166 and tell us you are appealing. You have thirty days.`,
  ],
  [
    'serviceDate',
    '2025-10-17',
    `CARPENTERS FUND                         Re: stay of 10/17/2025 - 10/20/2025, St. Mark Hospital, claim C-20119

Dear Brother Dan Kowal,

The Fund has your appeal of January 5, 2026 and has turned it down at the first level (decision of March 2, 2026). The charge of $18,340.55 stays unpaid because the crash was on the job and workers' compensation is first.

A second appeal goes to the Board of Appeals. It must be in its hands by June 30, 2026: Board of Appeals, Carpenters Fund, 500 Union Way, Gary, IN 46402.

March 3, 2026`,
  ],
  [
    'amount',
    18340.55,
    `CARPENTERS FUND                         Re: stay of 10/17/2025 - 10/20/2025, St. Mark Hospital, claim C-20119

Dear Brother Dan Kowal,

The Fund has your appeal of January 5, 2026 and has turned it down at the first level (decision of March 2, 2026). The charge of $18,340.55 stays unpaid because the crash was on the job and workers' compensation is first.

A second appeal goes to the Board of Appeals. It must be in its hands by June 30, 2026: Board of Appeals, Carpenters Fund, 500 Union Way, Gary, IN 46402.

March 3, 2026`,
  ],
  [
    'appealWindow',
    { date: '2026-06-30' },
    `CARPENTERS FUND                         Re: stay of 10/17/2025 - 10/20/2025, St. Mark Hospital, claim C-20119

Dear Brother Dan Kowal,

The Fund has your appeal of January 5, 2026 and has turned it down at the first level (decision of March 2, 2026). The charge of $18,340.55 stays unpaid because the crash was on the job and workers' compensation is first.

A second appeal goes to the Board of Appeals. It must be in its hands by June 30, 2026: Board of Appeals, Carpenters Fund, 500 Union Way, Gary, IN 46402.

March 3, 2026`,
  ],
  [
    'appealAddress',
    'Board of Appeals, Carpenters Fund, 500 Union Way, Gary, IN 46402',
    `CARPENTERS FUND                         Re: stay of 10/17/2025 - 10/20/2025, St. Mark Hospital, claim C-20119

Dear Brother Dan Kowal,

The Fund has your appeal of January 5, 2026 and has turned it down at the first level (decision of March 2, 2026). The charge of $18,340.55 stays unpaid because the crash was on the job and workers' compensation is first.

A second appeal goes to the Board of Appeals. It must be in its hands by June 30, 2026: Board of Appeals, Carpenters Fund, 500 Union Way, Gary, IN 46402.

March 3, 2026`,
  ],
  [
    'serviceDate',
    null,
    `Greenleaf Health
June 1, 2026

Dear Pat,

Good news. Your knee MRI (73721) at Greenleaf Imaging is approved. Approval A-7710 is valid June 1, 2026 through August 30, 2026.

This is not a promise to pay. Claims can still be denied if your coverage ends. Questions? 888-555-0101.`,
  ],
  [
    'amount',
    null,
    `Greenleaf Health
June 1, 2026

Dear Pat,

Good news. Your knee MRI (73721) at Greenleaf Imaging is approved. Approval A-7710 is valid June 1, 2026 through August 30, 2026.

This is not a promise to pay. Claims can still be denied if your coverage ends. Questions? 888-555-0101.`,
  ],
  [
    'appealWindow',
    null,
    `Greenleaf Health
June 1, 2026

Dear Pat,

Good news. Your knee MRI (73721) at Greenleaf Imaging is approved. Approval A-7710 is valid June 1, 2026 through August 30, 2026.

This is not a promise to pay. Claims can still be denied if your coverage ends. Questions? 888-555-0101.`,
  ],
  [
    'appealFax',
    null,
    `Greenleaf Health
June 1, 2026

Dear Pat,

Good news. Your knee MRI (73721) at Greenleaf Imaging is approved. Approval A-7710 is valid June 1, 2026 through August 30, 2026.

This is not a promise to pay. Claims can still be denied if your coverage ends. Questions? 888-555-0101.`,
  ],
  [
    'appealPhone',
    null,
    `Greenleaf Health
June 1, 2026

Dear Pat,

Good news. Your knee MRI (73721) at Greenleaf Imaging is approved. Approval A-7710 is valid June 1, 2026 through August 30, 2026.

This is not a promise to pay. Claims can still be denied if your coverage ends. Questions? 888-555-0101.`,
  ],
  [
    'appealAddress',
    null,
    `Greenleaf Health
June 1, 2026

Dear Pat,

Good news. Your knee MRI (73721) at Greenleaf Imaging is approved. Approval A-7710 is valid June 1, 2026 through August 30, 2026.

This is not a promise to pay. Claims can still be denied if your coverage ends. Questions? 888-555-0101.`,
  ],
  [
    'serviceDate',
    '2026-02-17',
    `Denial code sheet - office copy
Claim 2602-9917-A    Bill type 837P    Received 02/24/26    Finalized 03/03/26
Patient: Wu, Grace   DOB 04/02/1961   Member# 90017722
02/17/26 11   20610-RT   M17.11   1   430.00   0.00   CO-18
Remark: same service already on claim 2602-8810-A, paid 02/26/26.
Reconsider: fax 1-855-555-0188 inside of 90 days from finalized date.`,
  ],
  [
    'amount',
    430,
    `Denial code sheet - office copy
Claim 2602-9917-A    Bill type 837P    Received 02/24/26    Finalized 03/03/26
Patient: Wu, Grace   DOB 04/02/1961   Member# 90017722
02/17/26 11   20610-RT   M17.11   1   430.00   0.00   CO-18
Remark: same service already on claim 2602-8810-A, paid 02/26/26.
Reconsider: fax 1-855-555-0188 inside of 90 days from finalized date.`,
  ],
  [
    'appealWindow',
    { days: 90 },
    `Denial code sheet - office copy
Claim 2602-9917-A    Bill type 837P    Received 02/24/26    Finalized 03/03/26
Patient: Wu, Grace   DOB 04/02/1961   Member# 90017722
02/17/26 11   20610-RT   M17.11   1   430.00   0.00   CO-18
Remark: same service already on claim 2602-8810-A, paid 02/26/26.
Reconsider: fax 1-855-555-0188 inside of 90 days from finalized date.`,
  ],
  [
    'appealFax',
    '1-855-555-0188',
    `Denial code sheet - office copy
Claim 2602-9917-A    Bill type 837P    Received 02/24/26    Finalized 03/03/26
Patient: Wu, Grace   DOB 04/02/1961   Member# 90017722
02/17/26 11   20610-RT   M17.11   1   430.00   0.00   CO-18
Remark: same service already on claim 2602-8810-A, paid 02/26/26.
Reconsider: fax 1-855-555-0188 inside of 90 days from finalized date.`,
  ],
  [
    'appealPhone',
    null,
    `Denial code sheet - office copy
Claim 2602-9917-A    Bill type 837P    Received 02/24/26    Finalized 03/03/26
Patient: Wu, Grace   DOB 04/02/1961   Member# 90017722
02/17/26 11   20610-RT   M17.11   1   430.00   0.00   CO-18
Remark: same service already on claim 2602-8810-A, paid 02/26/26.
Reconsider: fax 1-855-555-0188 inside of 90 days from finalized date.`,
  ],
  [
    'serviceDate',
    '2026-08-19',
    `Tarheel Health portal message
Subject: Claim denied for 8/19/2026
From: Claims Team
Received: 9/2/2026 7:41 AM

Hi Bea, Your claim from Triangle Derm for removing a mole (11442) came to $1,480.00. We denied it as cosmetic.

Want to appeal? Tell us out loud at (919) 555-0170 or on paper at Appeals, Tarheel Health, PO Box 5, Cary, NC 27511. Time limit: 180 days.`,
  ],
  [
    'amount',
    1480,
    `Tarheel Health portal message
Subject: Claim denied for 8/19/2026
From: Claims Team
Received: 9/2/2026 7:41 AM

Hi Bea, Your claim from Triangle Derm for removing a mole (11442) came to $1,480.00. We denied it as cosmetic.

Want to appeal? Tell us out loud at (919) 555-0170 or on paper at Appeals, Tarheel Health, PO Box 5, Cary, NC 27511. Time limit: 180 days.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Tarheel Health portal message
Subject: Claim denied for 8/19/2026
From: Claims Team
Received: 9/2/2026 7:41 AM

Hi Bea, Your claim from Triangle Derm for removing a mole (11442) came to $1,480.00. We denied it as cosmetic.

Want to appeal? Tell us out loud at (919) 555-0170 or on paper at Appeals, Tarheel Health, PO Box 5, Cary, NC 27511. Time limit: 180 days.`,
  ],
  [
    'appealPhone',
    '(919) 555-0170',
    `Tarheel Health portal message
Subject: Claim denied for 8/19/2026
From: Claims Team
Received: 9/2/2026 7:41 AM

Hi Bea, Your claim from Triangle Derm for removing a mole (11442) came to $1,480.00. We denied it as cosmetic.

Want to appeal? Tell us out loud at (919) 555-0170 or on paper at Appeals, Tarheel Health, PO Box 5, Cary, NC 27511. Time limit: 180 days.`,
  ],
  [
    'appealFax',
    null,
    `Tarheel Health portal message
Subject: Claim denied for 8/19/2026
From: Claims Team
Received: 9/2/2026 7:41 AM

Hi Bea, Your claim from Triangle Derm for removing a mole (11442) came to $1,480.00. We denied it as cosmetic.

Want to appeal? Tell us out loud at (919) 555-0170 or on paper at Appeals, Tarheel Health, PO Box 5, Cary, NC 27511. Time limit: 180 days.`,
  ],
  [
    'appealAddress',
    'Appeals, Tarheel Health, PO Box 5, Cary, NC 27511',
    `Tarheel Health portal message
Subject: Claim denied for 8/19/2026
From: Claims Team
Received: 9/2/2026 7:41 AM

Hi Bea, Your claim from Triangle Derm for removing a mole (11442) came to $1,480.00. We denied it as cosmetic.

Want to appeal? Tell us out loud at (919) 555-0170 or on paper at Appeals, Tarheel Health, PO Box 5, Cary, NC 27511. Time limit: 180 days.`,
  ],
  [
    'serviceDate',
    '2026-06-17',
    `Ocean State Health
Our decision on a bill

Today is July 9, 2026.

Who: Inez Duarte (OSH 7720 118)
Bill from: Narragansett Orthopedics, for shoulder arthroscopy (29827) done on the 17th of June, 2026
Bill: $3,975.00. Paid: nothing.

The surgeon works outside our network and nobody asked us first.

YOU CAN ASK US TO CHANGE OUR MINDS
* how: in writing
* by when: 180 days from today
* where: Ocean State Health, Complaints and Appeals, 50 Wharf St, Providence, RI 02903
* fax: 401-555-0161`,
  ],
  [
    'amount',
    3975,
    `Ocean State Health
Our decision on a bill

Today is July 9, 2026.

Who: Inez Duarte (OSH 7720 118)
Bill from: Narragansett Orthopedics, for shoulder arthroscopy (29827) done on the 17th of June, 2026
Bill: $3,975.00. Paid: nothing.

The surgeon works outside our network and nobody asked us first.

YOU CAN ASK US TO CHANGE OUR MINDS
* how: in writing
* by when: 180 days from today
* where: Ocean State Health, Complaints and Appeals, 50 Wharf St, Providence, RI 02903
* fax: 401-555-0161`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Ocean State Health
Our decision on a bill

Today is July 9, 2026.

Who: Inez Duarte (OSH 7720 118)
Bill from: Narragansett Orthopedics, for shoulder arthroscopy (29827) done on the 17th of June, 2026
Bill: $3,975.00. Paid: nothing.

The surgeon works outside our network and nobody asked us first.

YOU CAN ASK US TO CHANGE OUR MINDS
* how: in writing
* by when: 180 days from today
* where: Ocean State Health, Complaints and Appeals, 50 Wharf St, Providence, RI 02903
* fax: 401-555-0161`,
  ],
  [
    'appealFax',
    '401-555-0161',
    `Ocean State Health
Our decision on a bill

Today is July 9, 2026.

Who: Inez Duarte (OSH 7720 118)
Bill from: Narragansett Orthopedics, for shoulder arthroscopy (29827) done on the 17th of June, 2026
Bill: $3,975.00. Paid: nothing.

The surgeon works outside our network and nobody asked us first.

YOU CAN ASK US TO CHANGE OUR MINDS
* how: in writing
* by when: 180 days from today
* where: Ocean State Health, Complaints and Appeals, 50 Wharf St, Providence, RI 02903
* fax: 401-555-0161`,
  ],
  [
    'appealPhone',
    null,
    `Ocean State Health
Our decision on a bill

Today is July 9, 2026.

Who: Inez Duarte (OSH 7720 118)
Bill from: Narragansett Orthopedics, for shoulder arthroscopy (29827) done on the 17th of June, 2026
Bill: $3,975.00. Paid: nothing.

The surgeon works outside our network and nobody asked us first.

YOU CAN ASK US TO CHANGE OUR MINDS
* how: in writing
* by when: 180 days from today
* where: Ocean State Health, Complaints and Appeals, 50 Wharf St, Providence, RI 02903
* fax: 401-555-0161`,
  ],
  [
    'appealAddress',
    'Ocean State Health, Complaints and Appeals, 50 Wharf St, Providence, RI 02903',
    `Ocean State Health
Our decision on a bill

Today is July 9, 2026.

Who: Inez Duarte (OSH 7720 118)
Bill from: Narragansett Orthopedics, for shoulder arthroscopy (29827) done on the 17th of June, 2026
Bill: $3,975.00. Paid: nothing.

The surgeon works outside our network and nobody asked us first.

YOU CAN ASK US TO CHANGE OUR MINDS
* how: in writing
* by when: 180 days from today
* where: Ocean State Health, Complaints and Appeals, 50 Wharf St, Providence, RI 02903
* fax: 401-555-0161`,
  ],
  [
    'serviceDate',
    null,
    `HERON MEDICARE PLUS (HMO)
Notice of Denial of Medical Coverage
Date: January 12, 2026
Name: Bert Olsen       Member number: H77-22-018

We denied: lift chair (E0627), asked for by Bay Medical Supply on January 5, 2026.
Why: Your visit of December 18, 2025 shows that you stand up without help.

You must ask for an appeal within 65 calendar days of the date of this notice.
For a standard appeal
  Mailing address: Heron Medicare, Appeals Dept., PO Box 660, Tampa, FL 33601
  Phone: 1-844-555-0117   Fax: 1-844-555-0118
For a fast appeal
  Phone: 1-844-555-0116   Fax: 1-844-555-0115
Member Services 1-844-555-0100`,
  ],
  [
    'amount',
    null,
    `HERON MEDICARE PLUS (HMO)
Notice of Denial of Medical Coverage
Date: January 12, 2026
Name: Bert Olsen       Member number: H77-22-018

We denied: lift chair (E0627), asked for by Bay Medical Supply on January 5, 2026.
Why: Your visit of December 18, 2025 shows that you stand up without help.

You must ask for an appeal within 65 calendar days of the date of this notice.
For a standard appeal
  Mailing address: Heron Medicare, Appeals Dept., PO Box 660, Tampa, FL 33601
  Phone: 1-844-555-0117   Fax: 1-844-555-0118
For a fast appeal
  Phone: 1-844-555-0116   Fax: 1-844-555-0115
Member Services 1-844-555-0100`,
  ],
  [
    'appealWindow',
    { days: 65 },
    `HERON MEDICARE PLUS (HMO)
Notice of Denial of Medical Coverage
Date: January 12, 2026
Name: Bert Olsen       Member number: H77-22-018

We denied: lift chair (E0627), asked for by Bay Medical Supply on January 5, 2026.
Why: Your visit of December 18, 2025 shows that you stand up without help.

You must ask for an appeal within 65 calendar days of the date of this notice.
For a standard appeal
  Mailing address: Heron Medicare, Appeals Dept., PO Box 660, Tampa, FL 33601
  Phone: 1-844-555-0117   Fax: 1-844-555-0118
For a fast appeal
  Phone: 1-844-555-0116   Fax: 1-844-555-0115
Member Services 1-844-555-0100`,
  ],
  [
    'appealFax',
    '1-844-555-0118',
    `HERON MEDICARE PLUS (HMO)
Notice of Denial of Medical Coverage
Date: January 12, 2026
Name: Bert Olsen       Member number: H77-22-018

We denied: lift chair (E0627), asked for by Bay Medical Supply on January 5, 2026.
Why: Your visit of December 18, 2025 shows that you stand up without help.

You must ask for an appeal within 65 calendar days of the date of this notice.
For a standard appeal
  Mailing address: Heron Medicare, Appeals Dept., PO Box 660, Tampa, FL 33601
  Phone: 1-844-555-0117   Fax: 1-844-555-0118
For a fast appeal
  Phone: 1-844-555-0116   Fax: 1-844-555-0115
Member Services 1-844-555-0100`,
  ],
  [
    'appealPhone',
    '1-844-555-0117',
    `HERON MEDICARE PLUS (HMO)
Notice of Denial of Medical Coverage
Date: January 12, 2026
Name: Bert Olsen       Member number: H77-22-018

We denied: lift chair (E0627), asked for by Bay Medical Supply on January 5, 2026.
Why: Your visit of December 18, 2025 shows that you stand up without help.

You must ask for an appeal within 65 calendar days of the date of this notice.
For a standard appeal
  Mailing address: Heron Medicare, Appeals Dept., PO Box 660, Tampa, FL 33601
  Phone: 1-844-555-0117   Fax: 1-844-555-0118
For a fast appeal
  Phone: 1-844-555-0116   Fax: 1-844-555-0115
Member Services 1-844-555-0100`,
  ],
  [
    'appealAddress',
    'Heron Medicare, Appeals Dept., PO Box 660, Tampa, FL 33601',
    `HERON MEDICARE PLUS (HMO)
Notice of Denial of Medical Coverage
Date: January 12, 2026
Name: Bert Olsen       Member number: H77-22-018

We denied: lift chair (E0627), asked for by Bay Medical Supply on January 5, 2026.
Why: Your visit of December 18, 2025 shows that you stand up without help.

You must ask for an appeal within 65 calendar days of the date of this notice.
For a standard appeal
  Mailing address: Heron Medicare, Appeals Dept., PO Box 660, Tampa, FL 33601
  Phone: 1-844-555-0117   Fax: 1-844-555-0118
For a fast appeal
  Phone: 1-844-555-0116   Fax: 1-844-555-0115
Member Services 1-844-555-0100`,
  ],
  [
    'serviceDate',
    '2026-02-02',
    `Iowa Total Care                                  Mar 3, 2026
re: Lane Hutchins, SID 1029 882B

Ride on 2/2/2026 with Prairie Cab ($118.00): not paid.
The trip was not set up through Access2Care two days ahead.

If you think that is wrong, write to Iowa Total Care, Grievance and Appeals, 1080 Jordan Creek Pkwy, Suite 400, West Des Moines, IA 50266. You have sixty (60) days.
After our answer you may ask the state for a hearing: Appeals Section, 1305 E Walnut St, 5th Floor, Des Moines, IA 50319, fax 515-555-0178.`,
  ],
  [
    'amount',
    118,
    `Iowa Total Care                                  Mar 3, 2026
re: Lane Hutchins, SID 1029 882B

Ride on 2/2/2026 with Prairie Cab ($118.00): not paid.
The trip was not set up through Access2Care two days ahead.

If you think that is wrong, write to Iowa Total Care, Grievance and Appeals, 1080 Jordan Creek Pkwy, Suite 400, West Des Moines, IA 50266. You have sixty (60) days.
After our answer you may ask the state for a hearing: Appeals Section, 1305 E Walnut St, 5th Floor, Des Moines, IA 50319, fax 515-555-0178.`,
  ],
  [
    'appealWindow',
    { days: 60 },
    `Iowa Total Care                                  Mar 3, 2026
re: Lane Hutchins, SID 1029 882B

Ride on 2/2/2026 with Prairie Cab ($118.00): not paid.
The trip was not set up through Access2Care two days ahead.

If you think that is wrong, write to Iowa Total Care, Grievance and Appeals, 1080 Jordan Creek Pkwy, Suite 400, West Des Moines, IA 50266. You have sixty (60) days.
After our answer you may ask the state for a hearing: Appeals Section, 1305 E Walnut St, 5th Floor, Des Moines, IA 50319, fax 515-555-0178.`,
  ],
  [
    'appealPhone',
    null,
    `Iowa Total Care                                  Mar 3, 2026
re: Lane Hutchins, SID 1029 882B

Ride on 2/2/2026 with Prairie Cab ($118.00): not paid.
The trip was not set up through Access2Care two days ahead.

If you think that is wrong, write to Iowa Total Care, Grievance and Appeals, 1080 Jordan Creek Pkwy, Suite 400, West Des Moines, IA 50266. You have sixty (60) days.
After our answer you may ask the state for a hearing: Appeals Section, 1305 E Walnut St, 5th Floor, Des Moines, IA 50319, fax 515-555-0178.`,
  ],
  [
    'appealAddress',
    'Iowa Total Care, Grievance and Appeals, 1080 Jordan Creek Pkwy, Suite 400, West Des Moines, IA 50266',
    `Iowa Total Care                                  Mar 3, 2026
re: Lane Hutchins, SID 1029 882B

Ride on 2/2/2026 with Prairie Cab ($118.00): not paid.
The trip was not set up through Access2Care two days ahead.

If you think that is wrong, write to Iowa Total Care, Grievance and Appeals, 1080 Jordan Creek Pkwy, Suite 400, West Des Moines, IA 50266. You have sixty (60) days.
After our answer you may ask the state for a hearing: Appeals Section, 1305 E Walnut St, 5th Floor, Des Moines, IA 50319, fax 515-555-0178.`,
  ],
  [
    'serviceDate',
    '2026-08-24',
    `Aug 14, 2026

Evergreen Benefit Services - for Pine Mills Employee Plan

Request 26-0814-R        Pt Ayo Bright        Plan ID 77-0091-A
Inpatient rehab at Pine Rehab Hospital, to start Aug 24, 2026, 14 days - NOT CERTIFIED
Reason - you can do three hours of therapy a day at home with visits.

Appeal (you or your doctor): Evergreen Benefit Services, Appeals, PO Box 77, Spokane, WA 99201 / fax 888-555-0131 / within 180 days of getting this.
Doctor to doctor: 888-555-0130, next 5 business days.`,
  ],
  [
    'amount',
    null,
    `Aug 14, 2026

Evergreen Benefit Services - for Pine Mills Employee Plan

Request 26-0814-R        Pt Ayo Bright        Plan ID 77-0091-A
Inpatient rehab at Pine Rehab Hospital, to start Aug 24, 2026, 14 days - NOT CERTIFIED
Reason - you can do three hours of therapy a day at home with visits.

Appeal (you or your doctor): Evergreen Benefit Services, Appeals, PO Box 77, Spokane, WA 99201 / fax 888-555-0131 / within 180 days of getting this.
Doctor to doctor: 888-555-0130, next 5 business days.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Aug 14, 2026

Evergreen Benefit Services - for Pine Mills Employee Plan

Request 26-0814-R        Pt Ayo Bright        Plan ID 77-0091-A
Inpatient rehab at Pine Rehab Hospital, to start Aug 24, 2026, 14 days - NOT CERTIFIED
Reason - you can do three hours of therapy a day at home with visits.

Appeal (you or your doctor): Evergreen Benefit Services, Appeals, PO Box 77, Spokane, WA 99201 / fax 888-555-0131 / within 180 days of getting this.
Doctor to doctor: 888-555-0130, next 5 business days.`,
  ],
  [
    'appealFax',
    '888-555-0131',
    `Aug 14, 2026

Evergreen Benefit Services - for Pine Mills Employee Plan

Request 26-0814-R        Pt Ayo Bright        Plan ID 77-0091-A
Inpatient rehab at Pine Rehab Hospital, to start Aug 24, 2026, 14 days - NOT CERTIFIED
Reason - you can do three hours of therapy a day at home with visits.

Appeal (you or your doctor): Evergreen Benefit Services, Appeals, PO Box 77, Spokane, WA 99201 / fax 888-555-0131 / within 180 days of getting this.
Doctor to doctor: 888-555-0130, next 5 business days.`,
  ],
  [
    'appealAddress',
    'Evergreen Benefit Services, Appeals, PO Box 77, Spokane, WA 99201',
    `Aug 14, 2026

Evergreen Benefit Services - for Pine Mills Employee Plan

Request 26-0814-R        Pt Ayo Bright        Plan ID 77-0091-A
Inpatient rehab at Pine Rehab Hospital, to start Aug 24, 2026, 14 days - NOT CERTIFIED
Reason - you can do three hours of therapy a day at home with visits.

Appeal (you or your doctor): Evergreen Benefit Services, Appeals, PO Box 77, Spokane, WA 99201 / fax 888-555-0131 / within 180 days of getting this.
Doctor to doctor: 888-555-0130, next 5 business days.`,
  ],
  [
    'serviceDate',
    '2026-09-09',
    `Dear Mr. Sol Marks,

We have finished with your claim for the flu and pneumonia shots that you got at Main St Drug on September 9, 2026. Of the $132.50 that the store charged, we paid $45.00 for the flu shot. We did not pay the $87.50 for the pneumonia shot because you had one in 2024.

Ask us to reconsider within 6 months of the date of this letter, October 2, 2026.`,
  ],
  [
    'amount',
    87.5,
    `Dear Mr. Sol Marks,

We have finished with your claim for the flu and pneumonia shots that you got at Main St Drug on September 9, 2026. Of the $132.50 that the store charged, we paid $45.00 for the flu shot. We did not pay the $87.50 for the pneumonia shot because you had one in 2024.

Ask us to reconsider within 6 months of the date of this letter, October 2, 2026.`,
  ],
  [
    'appealWindow',
    { months: 6 },
    `Dear Mr. Sol Marks,

We have finished with your claim for the flu and pneumonia shots that you got at Main St Drug on September 9, 2026. Of the $132.50 that the store charged, we paid $45.00 for the flu shot. We did not pay the $87.50 for the pneumonia shot because you had one in 2024.

Ask us to reconsider within 6 months of the date of this letter, October 2, 2026.`,
  ],
  [
    'serviceDate',
    '2026-01-30',
    `TRICARE East Region
March 2, 2026
Sponsor: MSG Kim Otis     Patient: Lee Otis
Claim 2026033 771 00     Care: 01/30/2026     Provider: Tidewater Autism Center     Billed 6,250.00

Denied. The hours billed were more than the plan of care allows.

A reconsideration must be postmarked or received by August 31, 2026. TRICARE East, Appeals, PO Box 8008, Virginia Beach, VA 23450`,
  ],
  [
    'amount',
    6250,
    `TRICARE East Region
March 2, 2026
Sponsor: MSG Kim Otis     Patient: Lee Otis
Claim 2026033 771 00     Care: 01/30/2026     Provider: Tidewater Autism Center     Billed 6,250.00

Denied. The hours billed were more than the plan of care allows.

A reconsideration must be postmarked or received by August 31, 2026. TRICARE East, Appeals, PO Box 8008, Virginia Beach, VA 23450`,
  ],
  [
    'appealWindow',
    { date: '2026-08-31' },
    `TRICARE East Region
March 2, 2026
Sponsor: MSG Kim Otis     Patient: Lee Otis
Claim 2026033 771 00     Care: 01/30/2026     Provider: Tidewater Autism Center     Billed 6,250.00

Denied. The hours billed were more than the plan of care allows.

A reconsideration must be postmarked or received by August 31, 2026. TRICARE East, Appeals, PO Box 8008, Virginia Beach, VA 23450`,
  ],
  [
    'appealFax',
    null,
    `TRICARE East Region
March 2, 2026
Sponsor: MSG Kim Otis     Patient: Lee Otis
Claim 2026033 771 00     Care: 01/30/2026     Provider: Tidewater Autism Center     Billed 6,250.00

Denied. The hours billed were more than the plan of care allows.

A reconsideration must be postmarked or received by August 31, 2026. TRICARE East, Appeals, PO Box 8008, Virginia Beach, VA 23450`,
  ],
  [
    'appealAddress',
    'TRICARE East, Appeals, PO Box 8008, Virginia Beach, VA 23450',
    `TRICARE East Region
March 2, 2026
Sponsor: MSG Kim Otis     Patient: Lee Otis
Claim 2026033 771 00     Care: 01/30/2026     Provider: Tidewater Autism Center     Billed 6,250.00

Denied. The hours billed were more than the plan of care allows.

A reconsideration must be postmarked or received by August 31, 2026. TRICARE East, Appeals, PO Box 8008, Virginia Beach, VA 23450`,
  ],
  [
    'serviceDate',
    '2026-04-01',
    `March 20, 2026
County Behavioral Health

To: Guardian of T.J.

Wraparound hours go from 30 to 15 a week. We are not approving the other 15 hours for the time 04/01/2026 to 09/30/2026.

You may file a complaint (that is, an appeal) within 14 days by calling 215-555-0142.`,
  ],
  [
    'amount',
    null,
    `March 20, 2026
County Behavioral Health

To: Guardian of T.J.

Wraparound hours go from 30 to 15 a week. We are not approving the other 15 hours for the time 04/01/2026 to 09/30/2026.

You may file a complaint (that is, an appeal) within 14 days by calling 215-555-0142.`,
  ],
  [
    'appealWindow',
    { days: 14 },
    `March 20, 2026
County Behavioral Health

To: Guardian of T.J.

Wraparound hours go from 30 to 15 a week. We are not approving the other 15 hours for the time 04/01/2026 to 09/30/2026.

You may file a complaint (that is, an appeal) within 14 days by calling 215-555-0142.`,
  ],
  [
    'appealPhone',
    '215-555-0142',
    `March 20, 2026
County Behavioral Health

To: Guardian of T.J.

Wraparound hours go from 30 to 15 a week. We are not approving the other 15 hours for the time 04/01/2026 to 09/30/2026.

You may file a complaint (that is, an appeal) within 14 days by calling 215-555-0142.`,
  ],
  [
    'serviceDate',
    '2025-12-30',
    `Grocers Health Trust, 77 Market Row, Boise, ID 83702, (208) 555-0190

02/09/2026

Claim: 26-G-0021     For: Nell Abbot     Day of care: 12/30/2025
Doctor: Boise Vision     What: LASIK consultation and scan     Asked: $990.00     Paid: $0

Eye surgery to do without glasses, and the visits that lead to it, are left out of the plan (page 41).

Appeals are heard by the Trustees. Write: Trustees of the Grocers Health Trust, 77 Market Row, Boise, ID 83702. Time: 180 days from the day this reached you. The office phone is for questions only.`,
  ],
  [
    'amount',
    990,
    `Grocers Health Trust, 77 Market Row, Boise, ID 83702, (208) 555-0190

02/09/2026

Claim: 26-G-0021     For: Nell Abbot     Day of care: 12/30/2025
Doctor: Boise Vision     What: LASIK consultation and scan     Asked: $990.00     Paid: $0

Eye surgery to do without glasses, and the visits that lead to it, are left out of the plan (page 41).

Appeals are heard by the Trustees. Write: Trustees of the Grocers Health Trust, 77 Market Row, Boise, ID 83702. Time: 180 days from the day this reached you. The office phone is for questions only.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Grocers Health Trust, 77 Market Row, Boise, ID 83702, (208) 555-0190

02/09/2026

Claim: 26-G-0021     For: Nell Abbot     Day of care: 12/30/2025
Doctor: Boise Vision     What: LASIK consultation and scan     Asked: $990.00     Paid: $0

Eye surgery to do without glasses, and the visits that lead to it, are left out of the plan (page 41).

Appeals are heard by the Trustees. Write: Trustees of the Grocers Health Trust, 77 Market Row, Boise, ID 83702. Time: 180 days from the day this reached you. The office phone is for questions only.`,
  ],
  [
    'appealFax',
    null,
    `Grocers Health Trust, 77 Market Row, Boise, ID 83702, (208) 555-0190

02/09/2026

Claim: 26-G-0021     For: Nell Abbot     Day of care: 12/30/2025
Doctor: Boise Vision     What: LASIK consultation and scan     Asked: $990.00     Paid: $0

Eye surgery to do without glasses, and the visits that lead to it, are left out of the plan (page 41).

Appeals are heard by the Trustees. Write: Trustees of the Grocers Health Trust, 77 Market Row, Boise, ID 83702. Time: 180 days from the day this reached you. The office phone is for questions only.`,
  ],
  [
    'appealPhone',
    null,
    `Grocers Health Trust, 77 Market Row, Boise, ID 83702, (208) 555-0190

02/09/2026

Claim: 26-G-0021     For: Nell Abbot     Day of care: 12/30/2025
Doctor: Boise Vision     What: LASIK consultation and scan     Asked: $990.00     Paid: $0

Eye surgery to do without glasses, and the visits that lead to it, are left out of the plan (page 41).

Appeals are heard by the Trustees. Write: Trustees of the Grocers Health Trust, 77 Market Row, Boise, ID 83702. Time: 180 days from the day this reached you. The office phone is for questions only.`,
  ],
  [
    'appealAddress',
    'Trustees of the Grocers Health Trust, 77 Market Row, Boise, ID 83702',
    `Grocers Health Trust, 77 Market Row, Boise, ID 83702, (208) 555-0190

02/09/2026

Claim: 26-G-0021     For: Nell Abbot     Day of care: 12/30/2025
Doctor: Boise Vision     What: LASIK consultation and scan     Asked: $990.00     Paid: $0

Eye surgery to do without glasses, and the visits that lead to it, are left out of the plan (page 41).

Appeals are heard by the Trustees. Write: Trustees of the Grocers Health Trust, 77 Market Row, Boise, ID 83702. Time: 180 days from the day this reached you. The office phone is for questions only.`,
  ],
];

describe('more letters in layouts of their own', () => {
  it.each(LETTERS)('%s %j', (name, value, text) => {
    expect(statedIn(text, name)).toEqual(value);
  });
});
